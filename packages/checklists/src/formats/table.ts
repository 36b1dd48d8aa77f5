import type { Point } from '@clausekit/model'

/** A row of a filled form; empty cells are left out. */
export type TableRow = {
  /** Its number, from 1, as spreadsheet programs show it. */
  number: number
  /** Where it begins in a text file. */
  start?: Point | undefined
  /** Words by column, from 0. */
  cells: ReadonlyMap<number, string>
}

/** A sheet of a filled form. */
export type Table = {
  /** The name of the sheet, where the file has several. */
  sheet?: string | undefined
  rows: readonly TableRow[]
}

/** The letters by which spreadsheet programs call a column: A, B … AA, from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return `${rest < 0 ? '' : columnLetters(rest)}${String.fromCharCode(65 + (index % 26))}`
}

/** Where a row stands, for messages. */
export function placeOf({ sheet }: Table, { number }: TableRow): string {
  return sheet === undefined ? `row ${number}` : `sheet “${sheet}”, row ${number}`
}
