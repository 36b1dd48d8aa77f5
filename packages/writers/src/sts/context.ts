import type { Block, Reference, TermEntry } from '@clausekit/model'
import type { ProvisionSpans } from '../provision-spans.js'
import type { Words } from '../words/words.js'
import type { Element } from './element.js'
import type { Ids } from './ids.js'

/** The kinds of element that blocks stand in: each takes other elements. */
export type Holder =
  | 'section'
  | 'body'
  | 'inside'
  | 'item'
  | 'description'
  | 'statement'
  | 'cell'
  | 'figure'
  | 'tableFoot'

/** What writing any part of a standard needs to know of the whole. */
export type Context = {
  terms: ReadonlyMap<string, TermEntry>
  references: ReadonlyMap<string, Reference>
  ids: Ids
  /** Where the words of provisions stand. */
  spans: ProvisionSpans['spans']
  /** BCP 47 tag of the text. */
  language: string
  /** Words that were printed without standing in the tree. */
  words: Words
  /** Write blocks of any type: lists, cells and notes hold them again. */
  blocks(blocks: readonly Block[], holder: Holder): Element[]
}
