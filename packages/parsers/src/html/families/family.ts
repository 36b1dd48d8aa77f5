import type { Element } from '../../html-elements/dom.js'
import type { Conventions } from '../../html-elements/reader.js'
import type { FrontMatter, PageBlock } from '../../parser.js'
import type { HtmlDocument } from '../document.js'

/** Pages of one origin: how they are told, and how they differ from what the elements themselves say. */
export type Family = Conventions & {
  name: string
  recognise(document: HtmlDocument): boolean
  /** The element that holds the text; undefined where the whole body does, without the usual navigation. */
  content?(document: HtmlDocument): Element | undefined
  /** What the cover and the head say; it outweighs the `meta` elements. */
  frontMatter?(document: HtmlDocument): FrontMatter
  /** Whether lists, notes and captions are all marked up, so that none is typed. */
  marksStructure?: boolean
  /** A last look at the blocks, for what only their order tells. */
  finish?(blocks: PageBlock[], document: HtmlDocument): PageBlock[]
}
