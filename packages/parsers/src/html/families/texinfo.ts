import { type Element, type HtmlNode, hasClass, isElement } from '../../html-elements/dom.js'
import { readFootnote } from '../../html-elements/footnote-bodies.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import type { PageBlock } from '../../parser.js'
import { generatorOf } from '../document.js'
import type { Family } from './family.js'

/** Manuals made by texi2any, which was makeinfo. */
export const texinfo: Family = {
  name: 'texinfo',
  recognise: (document) => /\b(?:texi2any|texi2html|makeinfo)\b/i.test(generatorOf(document)),
  leavesOut: (element) =>
    (element.tagName === 'div' &&
      hasClass(element, /^(?:header|nav-panel|contents|element-contents|shortcontents|region-contents)$/)) ||
    (element.tagName === 'table' && hasClass(element, /^menu$/)) ||
    (element.tagName === 'ul' && hasClass(element, /^(?:menu|mini-toc|section-toc)$/)) ||
    hasClass(element, /^(?:copiable-(?:anchor|link)|contents-heading|shortcontents-heading)$/),
  readBlock: (element, reader) => readNotes(element, reader),
}

/** Footnotes are headings with the mark, each with its paragraphs behind it. */
function readNotes(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'div' || !hasClass(element, /^(?:footnote|footnotes-segment)$/)) return undefined
  const notes: { mark: Element; behind: HtmlNode[] }[] = []
  const rest: HtmlNode[] = []
  for (const child of element.childNodes) {
    if (isElement(child) && reader.footnotes.bodies.has(child)) notes.push({ mark: child, behind: [] })
    else if (isElement(child) && /^(?:hr|h4)$/.test(child.tagName) && notes.length === 0) continue
    else (notes.at(-1)?.behind ?? rest).push(child)
  }
  const read = notes.flatMap(({ mark, behind }) => readFootnote(mark, reader, behind))
  return [...reader.readBlocks(rest, deeper(reader)), ...read]
}
