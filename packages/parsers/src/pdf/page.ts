import type { Placed } from './geometry.js'

/** How a piece of text is set. Pieces of one page that are set alike share one object. */
export type Style = {
  /** Name of the font, without the prefix of a subset. */
  font: string
  size: number
  bold: boolean
  italic: boolean
  fixed: boolean
  /** Whether the characters of the font are signs of its own. */
  symbolic?: boolean
  /** Text that is there to be searched and copied, not seen: an OCR layer. */
  invisible: boolean
}

/** A block of the structure that a tagged PDF has: its words share one object. */
export type Part = {
  /** Its standard structure type: P, H1, LI, TD … */
  role: string
}

/** Characters that stand together on one baseline in one style. */
export type Word = Placed & {
  text: string
  baseline: number
  style: Style
  /** Whether the page has a space character before it. */
  spaced: boolean
  part?: Part | undefined
  /** 0 to 1, for words that were read off a picture. */
  confidence?: number
}

/** A horizontal or vertical line that is drawn on the page, or the thin side of a box. */
export type Ruling = Placed & { vertical: boolean }

/** What an engine takes from one page; places are in the frame in which most of its text stands upright. */
export type RawPage = {
  /** Starting at 1. */
  number: number
  width: number
  height: number
  words: Word[]
  rulings: Ruling[]
  /** Words that stand turned against the others; their places are in the frame of the page too. */
  turned: Word[]
  /** Characters that run neither along nor across the page, as those of watermarks do: they are left out. */
  askew: number
  /** The share of its text objects from which no character came: those of spaces, and those whose font cannot be read. */
  silent: number
  pictures: Placed[]
  /** Where shapes are drawn: lines, boxes, curves. */
  drawn: Placed[]
  /** Quarter turns, clockwise, after which the page shows its text upright. */
  turns: 0 | 1 | 2 | 3
}

/** An entry of the outline (the bookmarks) of a document. */
export type OutlineEntry = {
  title: string
  /** The outermost is 1. */
  level: number
  page: number | undefined
}

/** Pixels of a page, four bytes each: red, green, blue, alpha. */
export type Picture = { width: number; height: number; dotsPerInch: number; pixels: Uint8Array }

/** A PDF that is open. Pages are read one at a time, and nothing of a page stays in the engine. */
export type PdfDocument = {
  pageCount: number
  readPage(number: number): RawPage
  renderPage(number: number, dotsPerInch: number): Picture
  outline(): OutlineEntry[]
  /** The title that the file gives itself; empty where it has none. */
  title(): string
  close(): void
}
