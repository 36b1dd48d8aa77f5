import type { Inline, Location } from '@clausekit/model'
import type { MarkedReference, PageBlock } from '../parser.js'
import type { Anchors } from './anchors.js'
import type { Element, HtmlNode, TextNode } from './dom.js'
import type { Footnotes } from './footnotes.js'

/** Deeper elements than this are read as their words. */
export const DEEPEST = 120

/** How one kind of HTML differs from what the elements themselves say. */
export type Conventions = {
  /** Whether an element is no part of the text: navigation, tables of contents, buttons. */
  leavesOut?(element: Element): boolean
  /** The blocks of an element that is read in a way of its own; undefined where it is read as any other. */
  readBlock?(element: Element, reader: Reader): PageBlock[] | undefined
  /** The words of an element that is read in a way of its own; undefined where it is read as any other. */
  readInline?(element: Element, reader: Reader): Inline[] | undefined
}

/** What reading an element needs to know, and where it leaves what the source marks besides its blocks. */
export type Reader = {
  /** Reads what stands within an element as blocks: `readBlocks`, given along so that no module needs it back. */
  readBlocks(nodes: readonly HtmlNode[], reader: Reader): PageBlock[]
  /** Where a node stands in the source. */
  place(node: HtmlNode): Location | undefined
  /** The words of a text node, white space collapsed, a node a line. */
  texts(node: TextNode): Extract<Inline, { type: 'text' }>[]
  /** The source of a node, tags included. */
  source(node: HtmlNode): string | undefined
  /** Elements that are read as blocks for what is in or around them. */
  blockLike: ReadonlySet<Element>
  conventions: Conventions
  anchors: Anchors
  footnotes: Footnotes
  /** Whether the source sets the numbers of its headings apart, so that a heading without one has none. */
  marksNumbers: boolean
  /** Entries of lists of references that were met. */
  references: MarkedReference[]
  depth: number
}

/** The reader one level further down. */
export function deeper(reader: Reader): Reader {
  const known = levels.get(reader)
  if (known) return known
  const next = { ...reader, depth: reader.depth + 1 }
  levels.set(reader, next)
  return next
}

const levels = new WeakMap<Reader, Reader>()

/** The reader without some elements, which are read apart. */
export function leavingOut(elements: readonly Element[], reader: Reader): Reader {
  const { conventions } = reader
  const leavesOut = (element: Element) => elements.includes(element) || (conventions.leavesOut?.(element) ?? false)
  return { ...reader, conventions: { ...conventions, leavesOut } }
}
