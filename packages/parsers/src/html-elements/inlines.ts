import type { Inline } from '@clausekit/model'
import { targetOf } from './anchors.js'
import { BLOCK_ELEMENTS } from './block-elements.js'
import { attribute, type Element, type HtmlNode, hasClass, isElement, isText, lineOf, wordsOf } from './dom.js'
import { inlineFormula } from './formulas.js'
import { isUnseen } from './hidden.js'
import { DEEPEST, deeper, type Reader } from './reader.js'

/** The words of nodes as inline content; white space is still to be collapsed. */
export function readInlines(nodes: readonly HtmlNode[], reader: Reader): Inline[] {
  return nodes.flatMap((node) => readInline(node, reader))
}

function readInline(node: HtmlNode, reader: Reader): Inline[] {
  if (isText(node)) return reader.texts(node)
  if (!isElement(node) || isUnseen(node) || reader.conventions.leavesOut?.(node)) return []
  if (reader.footnotes.backLinks.has(node)) return []
  reader.anchors.meet(node)
  const own = reader.conventions.readInline?.(node, reader) ?? inlineFormula(node, reader)
  if (own) return own
  if (reader.depth > DEEPEST || node.tagName === 'svg') return wordsAlone(node, reader)
  const mark = reader.footnotes.marks.get(node)
  if (mark) return [{ type: 'footnoteReference', noteId: mark.id, label: mark.label, location: reader.place(node) }]
  return readByTag(node, () => readInlines(node.childNodes, deeper(reader)), reader.place(node))
}

function readByTag(element: Element, children: () => Inline[], location: Place): Inline[] {
  switch (element.tagName) {
    case 'br':
      return [{ type: 'break', location }]
    case 'wbr':
    case 'rp':
      return []
    case 'sub':
      return wrapped('subscript', children(), location)
    case 'sup':
      return wrapped('superscript', children(), location)
    case 'b':
    case 'strong':
      return wrapped('strong', children(), location)
    case 'i':
    case 'em':
      return wrapped('emphasis', children(), location)
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return codeOf(element, children, location)
    case 'img':
      return [imageOf(element, location)]
    case 'a':
      return linkOf(element, children(), location)
    case 'dfn':
      return definedTerm(element, children(), location)
    case 'q':
      return [{ type: 'text', value: '“' }, ...children(), { type: 'text', value: '”' }]
    default:
      // A block where only words can stand, as in a heading: its words are parted from those before it.
      return BLOCK_ELEMENTS.has(element.tagName)
        ? [{ type: 'text', value: ' ' }, ...children(), { type: 'text', value: ' ' }]
        : children()
  }
}

type Place = Inline['location']

function wrapped(
  type: 'subscript' | 'superscript' | 'strong' | 'emphasis',
  children: Inline[],
  location: Place,
): Inline[] {
  // A mark of a footnote is set high as a whole.
  if (children.length === 1 && children[0]?.type === 'footnoteReference') return children
  return children.length > 0 ? [{ type, children, location }] : []
}

/** Code that holds links or formulas keeps them; other code is a string. */
function codeOf(element: Element, children: () => Inline[], location: Place): Inline[] {
  const isRich = element.childNodes.some(
    (child) => isElement(child) && (child.tagName === 'a' || child.tagName === 'dfn'),
  )
  if (isRich) return children()
  const value = wordsOf(element).replace(/\s+/g, ' ')
  return value.trim() ? [{ type: 'code', value, location }] : value ? [{ type: 'text', value: ' ' }] : []
}

function imageOf(element: Element, location: Place): Extract<Inline, { type: 'image' }> {
  const url = attribute(element, 'src') ?? attribute(element, 'data-src') ?? ''
  const alternative = attribute(element, 'alt')?.replace(/\s+/g, ' ').trim()
  // A picture within the file is longer than all the words around it.
  const named = url.startsWith('data:') ? url.slice(0, Math.max(5, url.indexOf(','))) : url
  return { type: 'image', url: named, ...(alternative ? { alternative } : {}), location }
}

function linkOf(element: Element, children: Inline[], location: Place): Inline[] {
  const url = attribute(element, 'href')?.trim()
  if (!url || /^(?:javascript|data|vbscript):/i.test(url) || children.length === 0) return children
  // A heading that leads back to the table of contents, or a term that links to itself, is no pointer.
  if (hasClass(element, /^toc-backref$/)) return children
  const target = targetOf(element)
  for (let at: HtmlNode | null = element, levels = 0; target && at && levels < 4; levels++) {
    if (isElement(at) && attribute(at, 'id') === target) return children
    at = 'parentNode' in at ? at.parentNode : null
  }
  return [{ type: 'link', url, children, location }]
}

/** The place of a definition; what it says is found when the blocks around it are known. */
function definedTerm(element: Element, children: Inline[], location: Place): Inline[] {
  if (lineOf(element) === '') return children
  return [{ type: 'definedTerm', termId: termName(element), children, location }]
}

/** The name of a term: its id, that of an element right around or in it, or its place. */
export function termName(dfn: Element): string {
  const parent = dfn.parentNode
  const around = parent && isElement(parent) && parent.tagName === 'dt' ? attribute(parent, 'id') : undefined
  return attribute(dfn, 'id') ?? around ?? `dfn@${dfn.sourceCodeLocation?.startOffset ?? lineOf(dfn)}`
}

function wordsAlone(element: Element, reader: Reader): Inline[] {
  const value = wordsOf(element).replace(/\s+/g, ' ')
  return value.trim() ? [{ type: 'text', value, location: reader.place(element) }] : []
}
