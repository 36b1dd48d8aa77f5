import type { Placed } from '../geometry.js'
import type { Word } from '../page.js'
import type { Grid } from './grids.js'

/** A cell of a grid with the words in it. */
export type GridCell = Placed & { row: number; column: number; rowspan: number; colspan: number; words: Word[] }

/** The cells of a grid, row by row; places that no line parts are one cell. */
export function cellsOf(grid: Grid, words: readonly Word[]): GridCell[] {
  const cells = mergeCells(grid)
  const owners = new Map<number, GridCell>()
  const width = grid.columns.length - 1
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowspan; row++)
      for (let column = cell.column; column < cell.column + cell.colspan; column++)
        owners.set(row * width + column, cell)
  for (const word of words) {
    const column = slotOf(grid.columns, (word.left + word.right) / 2)
    const row = slotOf(grid.rows, (word.top + word.bottom) / 2)
    owners.get(row * width + column)?.words.push(word)
  }
  return cells
}

function slotOf(edges: readonly number[], value: number): number {
  let slot = 0
  while (slot < edges.length - 2 && value > (edges[slot + 1] as number)) slot++
  return slot
}

function mergeCells(grid: Grid): GridCell[] {
  const [width, height] = [grid.columns.length - 1, grid.rows.length - 1]
  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue
      let colspan = 1
      while (
        column + colspan < width &&
        !taken.has(row * width + column + colspan) &&
        !hasPost(grid, row, column + colspan)
      )
        colspan++
      let rowspan = 1
      while (row + rowspan < height && isOpenBelow(grid, row + rowspan, column, colspan)) rowspan++
      for (let r = row; r < row + rowspan; r++) for (let c = column; c < column + colspan; c++) taken.add(r * width + c)
      cells.push({
        row,
        column,
        rowspan,
        colspan,
        left: grid.columns[column] as number,
        right: grid.columns[column + colspan] as number,
        top: grid.rows[row] as number,
        bottom: grid.rows[row + rowspan] as number,
        words: [],
      })
    }
  }
  return cells
}

const NEAR = 5

/** Whether a line stands left of a column in a row. */
function hasPost({ vertical, columns, rows }: Grid, row: number, column: number): boolean {
  const x = columns[column] as number
  const y = ((rows[row] as number) + (rows[row + 1] as number)) / 2
  return vertical.some(
    (post) => Math.abs((post.left + post.right) / 2 - x) < NEAR && post.top < y + 1 && post.bottom > y - 1,
  )
}

/** Whether no line lies over a row of cells, and lines part the row from its neighbours as above. */
function isOpenBelow(grid: Grid, row: number, column: number, colspan: number): boolean {
  for (let each = column; each < column + colspan; each++) {
    if (hasBar(grid, row, each)) return false
    if (each > column && hasPost(grid, row, each)) return false
  }
  return true
}

function hasBar({ horizontal, columns, rows }: Grid, row: number, column: number): boolean {
  const y = rows[row] as number
  const x = ((columns[column] as number) + (columns[column + 1] as number)) / 2
  return horizontal.some(
    (bar) => Math.abs((bar.top + bar.bottom) / 2 - y) < NEAR && bar.left < x + 1 && bar.right > x - 1,
  )
}
