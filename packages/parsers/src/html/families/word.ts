import { readCaption } from '../../assemble/captions.js'
import { attribute, classesOf, type Element, hasClass, isElement, lineOf } from '../../html-elements/dom.js'
import { headingOf } from '../../html-elements/headings.js'
import { readParagraph } from '../../html-elements/paragraphs.js'
import type { Reader } from '../../html-elements/reader.js'
import { siblingsOf } from '../../html-elements/siblings.js'
import { captionOf, readTable } from '../../html-elements/tables.js'
import type { PageBlock } from '../../parser.js'
import { countClasses, generatorOf } from '../document.js'
import type { Family } from './family.js'
import { oasisCover } from './oasis-cover.js'
import { readWordList } from './word-lists.js'

/** Documents that Microsoft Word saves as a web page. */
export const word: Family = {
  name: 'word',
  recognise: (document) => /microsoft word/i.test(generatorOf(document)) || countClasses(document, /^mso/) > 3,
  leavesOut: (element) =>
    hasClass(element, /^(?:mso(?:toc\d?|tocheading|header|footer|index.*|commentreference))$/) || isFieldCode(element),
  readBlock: (element, reader) => {
    const level = element.tagName === 'p' ? styleLevel(element) : undefined
    if (level !== undefined) return headingOf(element, level, reader)
    return readCaptioned(element, reader) ?? readWordList(element, reader)
  },
  frontMatter: (document) => oasisCover(document),
}

/** Word puts the caption of a table before or behind it; where the table has none before it, that behind it is its own. */
function readCaptioned(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName === 'table') {
    const behind = captionBehind(element)
    if (!behind) return undefined
    const blocks = readTable(element, reader)
    const [only, ...others] = blocks
    if (only?.type !== 'table' || others.length > 0)
      return [...blocks, ...readParagraph(behind.childNodes, behind, reader)]
    return [{ ...only, ...captionOf(lineOf(behind)) }]
  }
  const table = isCaption(element) ? besides(element, -1) : undefined
  return table?.tagName === 'table' && captionBehind(table) === element ? [] : undefined
}

function captionBehind(table: Element): Element | undefined {
  const [before, behind] = [besides(table, -1), besides(table, 1)]
  if (!behind || !isCaption(behind) || (before && isCaption(before))) return undefined
  const after = besides(behind, 1)
  return after?.tagName === 'table' ? undefined : behind
}

function isCaption(element: Element): boolean {
  return (
    element.tagName === 'p' && hasClass(element, /^(?:mso)?caption$/) && readCaption(lineOf(element))?.kind === 'table'
  )
}

function besides(element: Element, step: number): Element | undefined {
  const { nodes, place } = siblingsOf(element)
  const node = nodes[place + step]
  return node && isElement(node) ? node : undefined
}

/** Headings may be paragraphs whose style is named as one. */
function styleLevel(element: Element): number | undefined {
  for (const name of classesOf(element)) {
    if (name === 'msotitle') return 1
    const level = /^(?:mso)?(?:appendix)?heading-?([1-9])$/.exec(name)?.[1]
    if (level) return Number(level)
  }
  return undefined
}

function isFieldCode(element: Element): boolean {
  return /mso-element\s*:\s*(?:field-(?:begin|separator|end)|comment-list)|mso-hide\s*:\s*all/i.test(
    attribute(element, 'style') ?? '',
  )
}
