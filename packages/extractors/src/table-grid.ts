import type { Table, TableCell, TableRow } from '@clausekit/model'
import { plainText } from '@clausekit/model'

/** A cell where it stands in a row; a cell that spans rows or columns stands in each of them. */
type Place = { cell: TableCell; words: string }

/** A row of the body with the cells of all its columns. */
export type GridRow = {
  row: TableRow
  /** The words of each column, those of a cell that reaches down from a row above too. */
  columns: string[]
  /** The words of the row, each cell once. */
  text: string
  /** The columns in which the cells of the row itself begin. */
  begins: number[]
}

export type TableGrid = { head: string[]; body: GridRow[] }

const WIDEST_SPAN = 200

/** The columns of a table with what is said above each of them, and the rows below: a row of head cells alone is a head. */
export function gridOf(table: Table): TableGrid {
  const rows = table.children.map((row, index) => ({ row, index }))
  const placed = placesOf(table)
  const isHead = ({ children }: TableRow) => children.length > 0 && children.every((cell) => cell.header === true)
  const headEnd = table.children.findIndex((row) => !isHead(row))
  const heads = placed.slice(0, headEnd < 0 ? placed.length : headEnd)
  const width = heads.reduce((most, { length }) => Math.max(most, length), 0)
  const head = Array.from({ length: width }, (_, column) => distinctWords(heads.map((places) => places[column])))
  const body = rows.flatMap(({ row, index }): GridRow[] => {
    if (isHead(row)) return []
    const places = placed[index] as (Place | undefined)[]
    const columns = Array.from(places, (place) => place?.words ?? '')
    const begins = row.children.map((cell) => places.findIndex((place) => place?.cell === cell))
    return [{ row, columns, text: distinctWords(places), begins }]
  })
  return { head, body }
}

function distinctWords(places: readonly (Place | undefined)[]): string {
  const once = new Map(places.flatMap((place) => (place ? [[place.cell, place.words] as const] : [])))
  return [...once.values()].filter(Boolean).join(' ')
}

/** Row by row the cell of each column. */
function placesOf(table: Table): (Place | undefined)[][] {
  let hanging: { place: Place; rows: number }[] = []
  return table.children.map((row) => {
    const places: (Place | undefined)[] = []
    const next: typeof hanging = []
    const put = (column: number, place: Place, rows: number) => {
      places[column] = place
      if (rows > 1) next[column] = { place, rows: rows - 1 }
    }
    for (const [column, held] of Object.entries(hanging)) if (held) put(Number(column), held.place, held.rows)
    let column = 0
    for (const cell of row.children) {
      while (places[column]) column++
      const place = { cell, words: wordsOfCell(cell) }
      const end = column + Math.min(cell.colspan ?? 1, WIDEST_SPAN)
      for (; column < end; column++) put(column, place, cell.rowspan ?? 1)
    }
    hanging = next
    return places
  })
}

function wordsOfCell(cell: TableCell): string {
  return plainText(cell.children).text.replace(/\s+/g, ' ').trim()
}
