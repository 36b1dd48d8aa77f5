import type { LaidCell, TableItem } from '../layout/items.js'
import { linesOf } from '../layout/lines.js'
import type { RawPage, Word } from '../page.js'
import { cellsOf, type GridCell } from './grid-cells.js'
import { type Grid, gridsOf } from './grids.js'
import { headRuledTables } from './head-ruled-tables.js'
import { narrowColumnTables } from './narrow-column-tables.js'
import { splitColumns } from './split-columns.js'

/** The tables of a page that lines rule or narrow columns tell, and the words outside of them. */
export function ruledTables(page: RawPage): { tables: TableItem[]; rest: Word[] } {
  let rest = page.words
  const tables: TableItem[] = []
  for (const grid of gridsOf(page.rulings)) {
    const inside = rest.filter((word) => isInside(word, grid))
    if (inside.length === 0 || !isTabular(grid)) continue
    const rows = rowsOf(cellsOf(grid, inside), page.number)
    if (rows.length === 0 || rows.every((row) => row.length < 2)) continue
    const { left, top, right, bottom, columns } = grid
    tables.push(splitColumns({ kind: 'table', page: page.number, left, top, right, bottom, columns, rows }))
    const taken = new Set(inside)
    rest = rest.filter((word) => !taken.has(word))
  }
  const headRuled = headRuledTables(rest, page.rulings, page.number)
  const narrow = narrowColumnTables(headRuled.rest, page.number)
  return { tables: [...tables, ...headRuled.tables, ...narrow.tables], rest: narrow.rest }
}

function isInside(word: Word, grid: Grid): boolean {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2]
  return x > grid.left && x < grid.right && y > grid.top && y < grid.bottom
}

/** The lines of a drawing cross as those of a table do, but few of them run from side to side. */
function isTabular({ left, right, horizontal }: Grid): boolean {
  return horizontal.filter((line) => line.right - line.left >= 0.9 * (right - left)).length >= 2
}

/** Rows without words are spaces between lines that are drawn twice. */
function rowsOf(cells: readonly GridCell[], page: number): LaidCell[][] {
  const rows: LaidCell[][] = []
  for (const { row, words, colspan, rowspan, left, right, top, bottom } of cells) {
    const lines = linesOf(words, page)
    rows[row] ??= []
    rows[row]?.push({ left, right, top, bottom, colspan, rowspan, lines })
  }
  return rows.filter((row) => row?.some(({ lines }) => lines.length > 0))
}
