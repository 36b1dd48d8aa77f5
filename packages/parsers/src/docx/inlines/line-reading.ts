import type { Inline, PartLocation } from '@clausekit/model'
import type { Element } from '../part/element.js'
import type { PartReading } from '../reading.js'
import type { Style } from '../styles/read-styles.js'
import type { Drawn } from './drawings.js'
import type { Words } from './words.js'

/** How the words of a paragraph look as a whole. */
export type Look = {
  /** How many characters they have. */
  length: number
  isBold: boolean
  isCentred: boolean
  /** The size of the largest, in half points. */
  size: number
}

/** The look of words so far: `bold` of its `length` characters are bold. */
export type CountedLook = { length: number; bold: number; size: number }

/** What stands in a paragraph. */
export type ParagraphContent = {
  children: Inline[]
  /** The bookmarks that begin in it. */
  anchors: string[]
  /** The text boxes that hang on it. */
  boxes: Drawn['boxes']
  look: CountedLook
}

/** What is known while a paragraph is read. */
export type LineReading = {
  reading: PartReading
  location: PartLocation
  style: Style
  words: Words
  anchors: string[]
  boxes: Drawn['boxes']
  look: CountedLook
  /** Reads what stands within an element of the paragraph. */
  readChildren(element: Element, line: LineReading): void
}
