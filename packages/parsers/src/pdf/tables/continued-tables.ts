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
  return before.columns.every((edge, index) => Math.abs(edge - (next.columns[index] as number)) < SAME_EDGE)
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
