import type { TableItem } from '../layout/items.js'
import { type Line, linesOf } from '../layout/lines.js'
import type { Word } from '../page.js'
import { findAlignedTables, type Region, type Track } from './aligned-tables.js'

const FEWEST_COLUMNS = 4
/** No text is set in columns as narrow as this, in sizes. */
const NARROW = 5

/**
 * Tables without lines that have narrow columns side by side, such as one of ticks a level.
 *
 * They are found before the page is parted into columns of text, of which the ticks might be taken for one.
 */
export function narrowColumnTables(words: readonly Word[], page: number): { tables: TableItem[]; rest: Word[] } {
  const found = findAlignedTables(linesOf(words, page), isUnmistakable)
  const tables = found.flatMap((each) => ('kind' in each ? [each] : []))
  if (tables.length === 0) return { tables, rest: [...words] }
  const lines = found.flatMap((each) => ('kind' in each ? [] : [each]))
  return { tables, rest: restOf(words, lines) }
}

function restOf(words: readonly Word[], lines: readonly Line[]): Word[] {
  const kept = new Set(lines.flatMap((line) => line.words))
  return words.filter((word) => kept.has(word))
}

/** Whether a head fills the columns, and two narrow ones stand side by side. */
function isUnmistakable({ tracks, rows }: Region, lines: readonly Line[]): boolean {
  const [head] = rows
  if (tracks.length < FEWEST_COLUMNS || !head || head.length < tracks.length - 1) return false
  if (!head.every(({ words }) => words.some(({ text }) => /[\p{L}#№§]/u.test(text)))) return false
  const size = (lines[0] as Line).style.size
  const isNarrow = ({ left, right }: Track) => right - left < NARROW * size
  return tracks.some((track, index) => index > 0 && isNarrow(track) && isNarrow(tracks[index - 1] as Track))
}
