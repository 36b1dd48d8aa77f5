import { FEWEST_CHARACTERS } from './character-statistics.js'
import type { PageKind } from './page-kind.js'

/** The characters of a page that looks like text. */
export type PageCharacters = { page: number; text: string }

/** Long texts without a single figure or letter have lost them. */
const LONG_TEXT = 1000

/** Pages that look like text by themselves, but not beside the other pages of the document. */
export function doubtfulPages(pages: readonly PageCharacters[], kinds: ReadonlyMap<number, PageKind>): number[] {
  if (haveLostFigures(pages)) return pages.map(({ page }) => page)
  const garbled = [...kinds.values()].filter((kind) => kind === 'garbled').length
  if (garbled <= pages.length) return []
  // A cover has its own fonts; on a page that is too short to be judged, or half of which can be read, rubbish remains.
  return pages.filter(({ text }) => !isSurelyText(text)).map(({ page }) => page)
}

function isSurelyText(text: string): boolean {
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / text.length
  return text.length >= FEWEST_CHARACTERS && (share(/\p{Script=Han}/gu) > 0.25 || share(/[a-z]/g) > 0.6)
}

/** A Chinese standard without one figure: the font of its figures and letters cannot be read. */
function haveLostFigures(pages: readonly PageCharacters[]): boolean {
  const length = pages.reduce((sum, { text }) => sum + text.length, 0)
  if (length < LONG_TEXT || pages.some(({ text }) => /[\p{Script=Latin}\d]/u.test(text))) return false
  const han = pages.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0)
  return han > 0.9 * length
}
