import type { Table, TableCell, TableRow } from '@clausekit/model'
import { paragraphOf } from './joined-lines.js'
import { type Line, locationOf, sliceLine } from './lines.js'

const BORDER = /^\+(?:[-=]{2,}\+)+$/
const UNDERLINES = /^[-=]{2,}(?: +[-=]{2,})+$/

/** Rows of a drawn table, header rows apart, as lines per cell. */
type Grid = { header: Line[][][]; rows: Line[][][] }

/** The table that drawn lines are; undefined where its rows and columns are not plain. */
export function tableOf(lines: readonly Line[]): Table | undefined {
  const grid = boxGrid(lines) ?? underlinedGrid(lines)
  if (!grid || grid.rows.length === 0) return undefined
  const children = [...grid.header.map((cells) => rowOf(cells, true)), ...grid.rows.map((cells) => rowOf(cells, false))]
  return { type: 'table', children, location: locationOf(lines[0] as Line, lines.at(-1)) }
}

function rowOf(cells: readonly Line[][], header: boolean): TableRow {
  const children = cells.map((lines): TableCell => {
    const cell: TableCell = { type: 'tableCell', children: lines.length > 0 ? [paragraphOf(lines)] : [] }
    return header ? { ...cell, header } : cell
  })
  return { type: 'tableRow', children }
}

/** A table in a frame of + - and |: at least a head and a row, each between borders. */
function boxGrid(lines: readonly Line[]): Grid | undefined {
  const border = lines[0] as Line
  if (lines.length < 5 || !BORDER.test(border.words) || !BORDER.test((lines.at(-1) as Line).words)) return undefined
  const columns = [...border.words].flatMap((mark, index) => (mark === '+' ? [index] : []))
  if (
    columns.length < 3 ||
    columns.every((column, index) => index === 0 || column - (columns[index - 1] as number) < 4)
  )
    return undefined
  const groups: Line[][] = []
  const heavy: number[] = []
  for (const line of lines) {
    if (line.gap > 0 && line !== border) return undefined
    if (line.indent !== border.indent || line.words.length !== border.words.length) return undefined
    if (BORDER.test(line.words)) {
      if (columns.some((column) => line.words[column] !== '+')) return undefined
      if (line.words.includes('=')) heavy.push(groups.length)
      groups.push([])
    } else if (columns.some((column) => line.words[column] !== '|')) return undefined
    else groups.at(-1)?.push(line)
  }
  const filled = groups.filter((group) => group.length > 0)
  if (filled.length < 2) return undefined
  const [head, ...bodies] = filled as [Line[], ...Line[][]]
  const rows =
    bodies.length > 1 ? bodies.map((group) => cellsOf(group, columns)) : splitRows(bodies[0] as Line[], columns)
  return { header: [cellsOf(head, columns)], rows }
}

function cellsOf(lines: readonly Line[], columns: readonly number[]): Line[][] {
  return columns
    .slice(0, -1)
    .map((column, index) => lines.flatMap((line) => sliceLine(line, column + 1, columns[index + 1] as number) ?? []))
}

/** Rows without borders between them: an empty line of cells parts them, or else each line with a first cell begins one. */
function splitRows(lines: readonly Line[], columns: readonly number[]): Line[][][] {
  const blank = (line: Line) => cellsOf([line], columns).every((cell) => cell.length === 0)
  const parted = lines.some((line, index) => index > 0 && index < lines.length - 1 && blank(line))
  const groups: Line[][] = []
  let open = false
  for (const line of lines) {
    if (blank(line)) {
      open = false
      continue
    }
    const begins = parted ? !open : cellsOf([line], columns)[0]?.length === 1
    if (begins || groups.length === 0) groups.push([line])
    else groups.at(-1)?.push(line)
    open = true
  }
  return groups.map((group) => cellsOf(group, columns))
}

/** Whether lines are a table whose head is underlined column by column. */
export function isUnderlinedTable(lines: readonly Line[]): boolean {
  return underlinedGrid(lines) !== undefined
}

/** A table whose head is underlined column by column. */
function underlinedGrid(lines: readonly Line[]): Grid | undefined {
  const at = lines.findIndex((line) => UNDERLINES.test(line.words))
  if (at < 1 || at > 3 || lines.length < at + 2) return undefined
  const marks = lines[at] as Line
  const starts = [...marks.words.matchAll(/[-=]+/g)].map((match) => marks.indent + match.index)
  if (lines.some((line) => line.layout !== line.words)) return undefined
  const split = (line: Line): Line[][] | undefined => {
    const cells: Line[][] = []
    for (const [index, start] of starts.entries()) {
      const from = index === 0 ? 0 : start - line.indent
      const to = index + 1 < starts.length ? (starts[index + 1] as number) - line.indent : line.words.length
      // A word across the border of two columns shows that they are not columns.
      if (index > 0 && from > 0 && from < line.words.length && line.words[from - 1] !== ' ') return undefined
      const cell =
        to > Math.max(0, from) ? sliceLine(line, Math.max(0, from), Math.min(to, line.words.length)) : undefined
      cells.push(cell ? [cell] : [])
    }
    return cells
  }
  const merge = (rows: (Line[][] | undefined)[]) =>
    rows.includes(undefined)
      ? undefined
      : (rows as Line[][][]).reduce((sum, row) => sum.map((cell, index) => [...cell, ...(row[index] ?? [])]))
  const header = merge(lines.slice(0, at).map(split))
  if (!header) return undefined
  const rows: Line[][][] = []
  for (const line of lines.slice(at + 1)) {
    if (UNDERLINES.test(line.words)) continue
    const cells = split(line)
    if (!cells) return undefined
    const last = rows.at(-1)
    if (last && cells[0]?.length === 0)
      rows[rows.length - 1] = last.map((cell, index) => [...cell, ...(cells[index] ?? [])])
    else rows.push(cells)
  }
  return { header: [header], rows }
}
