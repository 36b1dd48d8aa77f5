import { namesOf } from '../../html-elements/anchors.js'
import { type Element, findElement, hasClass, isElement, isText, lineOf } from '../../html-elements/dom.js'
import { readInlines } from '../../html-elements/inlines.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { siblingsOf } from '../../html-elements/siblings.js'
import { dropStart, inlineText } from '../../inlines.js'
import type { Heading, PageBlock } from '../../parser.js'

type Inlines = Heading['children']

const TERM = new Set(['b', 'strong', 'em'])

/** XMLSpec prints "[Definition: A row is …]", with an anchor around the first word and the term in bold. */
export function readDefinedTerm(element: Element, reader: Reader): Inlines | undefined {
  if (!TERM.has(element.tagName)) return undefined
  const name = definitionBefore(element)
  if (name === undefined) return undefined
  const children = readInlines(element.childNodes, deeper(reader))
  return [{ type: 'definedTerm', termId: name, children, location: reader.place(element) }]
}

/** Between the anchor and its term stand few words, and no other term. */
const FAR = 4

function definitionBefore(term: Element): string | undefined {
  const { nodes, place } = siblingsOf(term)
  for (let at = place - 1; at >= Math.max(0, place - FAR); at--) {
    const node = nodes[at]
    if (!node) return undefined
    if (isText(node) && /[[\].]/.test(node.value)) return undefined
    if (!isElement(node)) continue
    if (TERM.has(node.tagName)) return undefined
    if (node.tagName === 'a' && lineOf(node) === 'Definition') return namesOf(node)[0]
  }
  return undefined
}

/** The name of a production stands over its table as a heading of a depth that sections do not have. */
export function readProductionName(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'h5') return undefined
  const { nodes, place } = siblingsOf(element)
  const next = nodes[place + 1]
  if (!next || !isElement(next) || next.tagName !== 'table' || !hasClass(next, /^scrap$/)) return undefined
  return reader.readBlocks(element.childNodes, deeper(reader))
}

/** Appendices are numbered by letters alone, in order: "A References", "B Expansion". */
export function numberAppendices(blocks: readonly PageBlock[]): PageBlock[] {
  const level = blocks.find((block): block is Heading => block.type === 'heading' && opensFirst(block))?.level
  if (level === undefined) return [...blocks]
  let next = 'A'
  return blocks.map((block) => {
    if (block.type !== 'heading' || block.level !== level || block.number !== undefined) return block
    const words = inlineText(block.children)
    if (!new RegExp(`^${next} \\p{L}`, 'u').test(words)) return block
    const number = next
    next = String.fromCharCode(next.charCodeAt(0) + 1)
    return { ...block, number, label: number, children: dropStart(block.children, 2) }
  })
}

function opensFirst({ children, number }: Heading): boolean {
  return number === undefined && /^1\.?\s+\p{L}/u.test(inlineText(children))
}

/** Whether a page is made from XMLSpec. */
export function isXmlSpec(body: Element): boolean {
  return findElement(body, (element) => element.tagName === 'div' && hasClass(element, /^div1$/)) !== undefined
}
