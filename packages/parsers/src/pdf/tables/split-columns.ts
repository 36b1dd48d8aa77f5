import { median } from '../geometry.js'
import type { LaidCell, TableItem } from '../layout/items.js'
import { lineOf } from '../layout/lines.js'

const NEAR = 3
const GAP = 5
const LONGEST_LABEL = 12
const FEWEST_ROWS = 3

/** Labels that stand apart from their text in every cell of a column are a column of their own, which no line rules. */
export function splitColumns(table: TableItem): TableItem {
  let { columns, rows } = table
  for (let index = columns.length - 2; index >= 0; index--) {
    const [left, right] = [columns[index] as number, columns[index + 1] as number]
    const edge = edgeWithin(rows, left, right)
    if (edge === undefined) continue
    rows = rows.map((row) => row.flatMap((cell) => splitCell(cell, left, right, edge)))
    columns = [...columns.slice(0, index + 1), edge, ...columns.slice(index + 1)]
  }
  return { ...table, columns, rows }
}

function isIn(cell: LaidCell, left: number, right: number): boolean {
  return Math.abs(cell.left - left) < NEAR && Math.abs(cell.right - right) < NEAR
}

/** Where the texts behind the labels begin, in nearly all cells below the head. */
function edgeWithin(rows: readonly LaidCell[][], left: number, right: number): number | undefined {
  const cells = rows.slice(1).flatMap((row) => row.filter((cell) => isIn(cell, left, right) && cell.lines.length > 0))
  if (cells.length < FEWEST_ROWS) return undefined
  const starts = cells.flatMap((cell) => textStart(cell) ?? [])
  const edge = median(starts)
  const fitting = cells.filter((cell) => {
    const start = textStart(cell)
    return (
      start !== undefined &&
      Math.abs(start - edge) < NEAR &&
      cell.lines.slice(1).every((line) => line.left > edge - NEAR)
    )
  })
  return fitting.length >= 0.8 * cells.length ? edge - 1 : undefined
}

function textStart({ lines }: LaidCell): number | undefined {
  const [label, text] = lines[0]?.words ?? []
  if (!label || !text || label.text.length > LONGEST_LABEL || !/\d/.test(label.text)) return undefined
  return text.left - label.right >= GAP ? text.left : undefined
}

function splitCell(cell: LaidCell, left: number, right: number, edge: number): LaidCell[] {
  if (cell.left > left + NEAR || cell.right < right - NEAR) return [cell]
  const start = textStart(cell)
  if (!isIn(cell, left, right) || start === undefined) return [{ ...cell, colspan: cell.colspan + 1 }]
  const [first, ...rest] = cell.lines
  const [label, ...words] = first?.words ?? []
  if (!first || !label) return [{ ...cell, colspan: cell.colspan + 1 }]
  return [
    { ...cell, right: edge, lines: [lineOf([label], first.page)] },
    { ...cell, left: edge, lines: [lineOf(words, first.page), ...rest] },
  ]
}
