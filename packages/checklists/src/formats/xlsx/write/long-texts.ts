import type { Words } from '../../../words/words.js'
import type { Cell, Sheet } from '../spreadsheetml/sheet.js'

/** So many UTF-16 units stay whole in every program: Excel allows 32,767 in a cell, LibreOffice breaks lines after 16,364. */
export const LONGEST_CELL = 16_000

const LONGEST_TITLE = 1000

/** What did not fit into a cell, by the id of the item and the heading of the column. */
export type LongText = { id: string; column: string; parts: readonly string[] }

/** The part of words that a cell can hold, and the rest; both together are the words. */
export function fitCell(words: string, { workbook }: Words): { words: string; rest: readonly string[] } {
  if (words.length <= LONGEST_CELL) return { words, rest: [] }
  const [first, ...rest] = cutInto(words, LONGEST_CELL - workbook.continued.length) as [string, ...string[]]
  return { words: `${first}${workbook.continued}`, rest }
}

/** A title or a heading, which no cell has to give back. */
export function shortened(words: string): string {
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, LONGEST_TITLE).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Words in pieces of so many UTF-16 units at most, none of which ends within a character. */
export function cutInto(words: string, size: number): string[] {
  const parts: string[] = []
  for (let start = 0; start < words.length; ) {
    const isWithinCharacter = /[\ud800-\udbff]/.test(words[start + size - 1] ?? '')
    const end = start + size - (isWithinCharacter ? 1 : 0)
    parts.push(words.slice(start, end))
    start = end
  }
  return parts
}

/** The sheet for what does not fit into cells. */
export function longTextSheet(texts: readonly LongText[], words: Words): Sheet {
  const { column, part, text } = words.workbook
  const header = [words.columns.id, column, part, text].map((value): Cell => ({ value, style: 'head' }))
  const rows = texts.flatMap(({ id, column, parts }) =>
    parts.map((value, index) => ({
      cells: [
        { value: id, style: 'textCell' },
        { value: column, style: 'textCell' },
        { value: index + 1, style: 'number' },
        { value, style: 'textCell' },
      ] satisfies Cell[],
    })),
  )
  return {
    name: words.workbook.longTexts,
    columns: [20, 20, 8, 120].map((width) => ({ width, style: 'none' })),
    rows: [{ cells: header }, ...rows],
    frozen: { rows: 1, columns: 1 },
    landscape: true,
  }
}
