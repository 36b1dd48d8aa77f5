import type { Block, Node, Provision, Reference, TermEntry } from '@clausekit/model'
import type { Words } from '../words/words.js'

/** What writing any part of a standard needs to know of the whole. */
export type Context = {
  terms: ReadonlyMap<string, TermEntry>
  references: ReadonlyMap<string, Reference>
  /** The Markdown label of each footnote that both stands in the tree and is referred to from Markdown. */
  footnotes: ReadonlyMap<string, string>
  /** The ids that get an anchor; empty unless anchors are asked for. */
  anchors: ReadonlySet<string>
  /** The provisions that a paragraph is marked with; empty unless marks are asked for. */
  marks: ReadonlyMap<Node, readonly Provision[]>
  words: Words
  /** Write blocks of any type: lists, cells and notes hold them again. */
  blocks(blocks: readonly Block[]): string
}
