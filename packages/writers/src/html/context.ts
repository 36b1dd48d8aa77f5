import type { Block, Footnote, Provision, Reference, TermEntry } from '@clausekit/model'
import type { ProvisionSpan, ProvisionSpans } from '../provision-spans.js'
import type { Words } from '../words/words.js'
import type { Ids } from './ids.js'
import type { PageWords } from './words/words.js'

/** Where the words of a provision begin and end in the order of the text. */
export type Edges = { first: ProvisionSpan; last: ProvisionSpan }

/** What writing any part of a page needs to know of the whole. */
export type Context = {
  language: string
  words: Words
  pageWords: PageWords
  ids: Ids
  terms: ReadonlyMap<string, TermEntry>
  references: ReadonlyMap<string, Reference>
  spans: ProvisionSpans['spans']
  edges: ReadonlyMap<Provision, Edges>
  /** The ids of provisions that have parts: figures count the parts. */
  compounds: ReadonlySet<string>
  /** The first mark in the text that points at a footnote. */
  footnoteMarks: ReadonlyMap<string, object>
  /** Footnotes by their id. */
  footnotes: ReadonlyMap<string, Footnote>
  /** Write blocks of any type: lists, cells and notes hold them again. */
  blocks(blocks: readonly Block[]): string
}
