import type { Heading, PageBlock } from '../parser.js'
import { BLOCK_ELEMENTS } from './block-elements.js'
import { type Element, type HtmlNode, isElement, lineOf } from './dom.js'
import { levelOf, numberElement, readPrintedNumber } from './heading-numbers.js'
import { readInlines } from './inlines.js'
import { deeper, leavingOut, type Reader } from './reader.js'
import { collapseSpaces } from './texts.js'

/** A heading with its number set apart; nothing where it has no words. */
export function readHeading(element: Element, reader: Reader): PageBlock[] {
  const level = levelOf(element)
  if (level === undefined) return []
  const { line, rest } = splitAtBlock(element, reader)
  if (rest.length === 0) return headingOf(element, level, reader)
  return [...headingOf({ ...element, childNodes: line }, level, reader), ...reader.readBlocks(rest, deeper(reader))]
}

/** A heading that is never closed takes in the paragraphs behind it: its own words end where the first of them begins. */
function splitAtBlock(heading: Element, { blockLike }: Reader) {
  const isBlock = (node: HtmlNode) => isElement(node) && (BLOCK_ELEMENTS.has(node.tagName) || blockLike.has(node))
  const at = heading.childNodes.findIndex(isBlock)
  const line = at < 0 ? heading.childNodes : heading.childNodes.slice(0, at)
  return line.some((node) => lineOf(node) !== '')
    ? { line, rest: heading.childNodes.slice(line.length) }
    : { line: heading.childNodes, rest: [] }
}

/** An element read as a heading of a level. */
export function headingOf(element: Element, level: number, reader: Reader): Heading[] {
  reader.anchors.meet(element)
  const marked = numberElement(element)
  const printed = marked ? readPrintedNumber(lineOf(marked)) : undefined
  const inner = printed && marked ? leavingOut([marked], reader) : reader
  const children = collapseSpaces(readInlines(element.childNodes, deeper(inner)))
  if (children.length === 0 && !printed) return []
  const anchors = reader.anchors.take()
  return [
    {
      type: 'heading',
      level,
      children,
      ...(printed ?? (reader.marksNumbers && !marked ? { number: null } : {})),
      ...(anchors.length > 0 ? { anchors } : {}),
      location: reader.place(element),
    },
  ]
}
