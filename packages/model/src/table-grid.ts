import type { Table, TableCell, TableRow } from './blocks.js'
import { plainText } from './plain-text.js'

/** A row of the body of a table, with the cells that reach down into it from rows above. */
export type GridRow = {
  row: TableRow
  /** The cells of the row, those from above too, in the order of their columns, each once. */
  cells: TableCell[]
  /** The words of each column; those of a cell that spans columns stand in each of them. */
  columns: string[]
  /** The words of the row, each cell once. */
  text: string
  /** The columns in which the cells of the row itself begin. */
  begins: number[]
}

/** What is said above each column, and the rows below. */
export type TableGrid = { head: string[]; body: GridRow[] }

/** A cell where it stands in a row. */
type Place = { cell: TableCell; words: string }

const WIDEST_SPAN = 200
/** How many times its own words and cells a table may repeat in the rows that its cells reach down into. */
const MOST_REPEATED = 20

/**
 * A table by rows and columns: a cell that spans rows or columns stands in each of them. Rows of header cells alone, at the
 * top, are the head. Takes time linear in the size of the table: where cells span absurdly many of them, the spans end before.
 */
export function tableGrid(table: Table): TableGrid {
  const placed = placesOf(table)
  const isHead = ({ children }: TableRow) => children.length > 0 && children.every((cell) => cell.header === true)
  const headEnd = table.children.findIndex((row) => !isHead(row))
  const heads = placed.slice(0, headEnd < 0 ? placed.length : headEnd)
  const width = heads.reduce((most, { length }) => Math.max(most, length), 0)
  const head = Array.from({ length: width }, (_, column) => textOf(distinct(heads.map((places) => places[column]))))
  const body = table.children.flatMap((row, index): GridRow[] => {
    if (isHead(row)) return []
    const places = placed[index] as (Place | undefined)[]
    const once = distinct(places)
    return [
      {
        row,
        cells: once.map(({ cell }) => cell),
        columns: Array.from(places, (place) => place?.words ?? ''),
        text: textOf(once),
        begins: beginsOf(row, places),
      },
    ]
  })
  return { head, body }
}

function distinct(places: readonly (Place | undefined)[]): Place[] {
  return [...new Set(places)].filter((place) => place !== undefined)
}

function textOf(places: readonly Place[]): string {
  return places
    .map(({ words }) => words)
    .filter(Boolean)
    .join(' ')
}

function beginsOf({ children }: TableRow, places: readonly (Place | undefined)[]): number[] {
  const columns = new Map<TableCell | undefined, number>()
  for (const [column, place] of places.entries()) if (!columns.has(place?.cell)) columns.set(place?.cell, column)
  return children.map((cell) => columns.get(cell) ?? -1)
}

/** Row by row the cell of each column. */
function placesOf(table: Table): (Place | undefined)[][] {
  const own = table.children.map(({ children }) => children.map((cell) => ({ cell, words: wordsOf(cell) })))
  let budget = MOST_REPEATED * own.flat().reduce((sum, { words }) => sum + 1 + words.length, 0)
  const isPaid = (price: number) => {
    budget -= price
    return budget >= 0
  }
  let hanging: { place: Place; rows: number }[] = []
  return own.map((cells) => {
    const places: (Place | undefined)[] = []
    const next: typeof hanging = []
    const put = (column: number, place: Place, rows: number) => {
      places[column] = place
      if (rows > 1) next[column] = { place, rows: rows - 1 }
    }
    for (const [column, held] of hanging.entries())
      if (held && isPaid(1 + held.place.words.length)) put(column, held.place, held.rows)
    let column = 0
    for (const place of cells) {
      while (places[column]) column++
      const width = Math.min(place.cell.colspan ?? 1, WIDEST_SPAN)
      const end = column + (isPaid(width - 1) ? width : 1)
      for (; column < end; column++) put(column, place, place.cell.rowspan ?? 1)
    }
    hanging = next
    return places
  })
}

function wordsOf(cell: TableCell): string {
  return plainText(cell.children).text.replace(/\s+/g, ' ').trim()
}
