import type { RawPage } from '../page.js'
import { isGarbled } from './character-statistics.js'

/**
 * What is on a page: text, the text layer of a scan, such a layer most of whose characters cannot be read, characters of no language, a
 * picture only, nothing.
 */
export type PageKind = 'text' | 'text-layer' | 'lossy-layer' | 'garbled' | 'picture' | 'empty'

const WITH_WORDS: ReadonlySet<PageKind> = new Set(['text', 'text-layer', 'lossy-layer'])

/** Whether the page has words of its own that are kept. */
export function hasWords(kind: PageKind): boolean {
  return WITH_WORDS.has(kind)
}

/** Whether recognition reads more off the picture of the page than it has. */
export function wantsRecognition(kind: PageKind): boolean {
  return kind === 'picture' || kind === 'garbled' || kind === 'lossy-layer'
}

/** A page number and a stamp are no text of a page that a picture covers. */
const FEWEST_CHARACTERS = 20
const COVERED = 0.4
/** Words behind a picture whose font cannot be read give no characters; objects of spaces, which give none either, are fewer. */
const MOSTLY_SILENT = 0.6
/** Words that are drawn as shapes take many of them. */
const MANY_SHAPES = 150

/** Say what is on a page, whose characters are `text`, before it is laid out. */
export function kindOf(page: RawPage, text: string): PageKind {
  if (text.length < FEWEST_CHARACTERS) {
    if (isCovered(page) || (text.length === 0 && page.drawn.length > MANY_SHAPES)) return 'picture'
    if (text.length === 0) return 'empty'
  }
  if (isGarbled(text)) return 'garbled'
  if (page.silent > MOSTLY_SILENT && isCovered(page)) return 'lossy-layer'
  const hidden = page.words.filter(({ style }) => style.invisible).length
  return hidden > 0.5 * page.words.length ? 'text-layer' : 'text'
}

function isCovered({ pictures, width, height }: RawPage): boolean {
  const area = pictures.reduce(
    (sum, { left, top, right, bottom }) =>
      sum +
      Math.max(0, Math.min(right, width) - Math.max(left, 0)) *
        Math.max(0, Math.min(bottom, height) - Math.max(top, 0)),
    0,
  )
  return area > COVERED * width * height
}
