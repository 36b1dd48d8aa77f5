import type { Item, LaidCell, TableItem } from '../layout/items.js'

const SAME_EDGE = 8

/** A table that goes on at the top of the next page is one table; the head that it repeats is left out. */
export function joinContinuedTables(items: readonly Item[]): Item[] {
  const result: Item[] = []
  for (const item of items) {
    const before = result.at(-1)
    if (item.kind === 'table' && before?.kind === 'table' && continues(before, item))
      result[result.length - 1] = { ...before, rows: [...before.rows, ...withoutHead(before.rows, item.rows)] }
    else result.push(item)
  }
  return result
}

/** The page of the part that was joined last is that of its last row. */
function continues(before: TableItem, next: TableItem): boolean {
  const last =
    before.rows
      .at(-1)
      ?.flatMap((cell) => cell.lines)
      .at(0)?.page ?? before.page
  if (next.page !== last + 1 || next.columns.length !== before.columns.length) return false
  // A head that is said again tells that the table goes on, however its columns are set there.
  if (sameWords(before.rows[0], next.rows[0]) && hasHead(before)) return true
  const [own, other] = [before.columns[0] as number, next.columns[0] as number]
  // Pages that are bound have their text further in on every second one.
  return before.columns.every(
    (edge, index) => Math.abs(edge - own - ((next.columns[index] as number) - other)) < SAME_EDGE,
  )
}

/** Whether the first row has words in all its cells and no figures alone, as a head does. */
function hasHead({ rows }: TableItem): boolean {
  const cells = (rows[0] ?? []).map(({ lines }) =>
    lines
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  )
  return rows.length > 1 && cells.length > 1 && cells.every((text) => /\p{L}/u.test(text))
}

function withoutHead(before: readonly LaidCell[][], rows: readonly LaidCell[][]): readonly LaidCell[][] {
  let repeated = 0
  while (repeated < rows.length - 1 && repeated < 3 && sameWords(before[repeated], rows[repeated])) repeated++
  return rows.slice(repeated)
}

function sameWords(a: readonly LaidCell[] | undefined, b: readonly LaidCell[] | undefined): boolean {
  return a !== undefined && b !== undefined && wordsOf(a) === wordsOf(b)
}

function wordsOf(row: readonly LaidCell[]): string {
  return row.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join('\n')
}
