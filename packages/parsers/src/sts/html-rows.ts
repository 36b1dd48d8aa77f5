import type { TableCell, TableRow } from '@clausekit/model'
import { elementsOf, type XmlElement } from '../xml/index.js'
import type { Reading } from './reading.js'

/** More columns or rows than that no cell covers. */
export const WIDEST = 1000

/** The rows of a table in the XHTML model, head first and foot last, wherever they stand in the source. */
export function readHtmlRows(table: XmlElement, reading: Reading): TableRow[] {
  const inGroup = (name: string) => elementsOf(table, name).flatMap((group) => elementsOf(group, 'tr'))
  const body = elementsOf(table, 'tbody', 'tr').flatMap((part) =>
    part.name === 'tr' ? [part] : elementsOf(part, 'tr'),
  )
  return [
    ...inGroup('thead').map((row) => rowOf(row, true, reading)),
    ...body.map((row) => rowOf(row, false, reading)),
    ...inGroup('tfoot').map((row) => rowOf(row, false, reading)),
  ]
}

function rowOf(row: XmlElement, isHead: boolean, reading: Reading): TableRow {
  const children = elementsOf(row, 'td', 'th').map((cell) => cellOf(cell, isHead, reading))
  return { type: 'tableRow', children, location: row.location }
}

function cellOf(cell: XmlElement, isHead: boolean, reading: Reading): TableCell {
  const colspan = spanOf(cell.attributes.colspan)
  const rowspan = spanOf(cell.attributes.rowspan)
  return {
    type: 'tableCell',
    ...(isHead || cell.name === 'th' ? { header: true } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
    children: reading.flow(cell.children),
    location: cell.location,
  }
}

/** How many columns or rows an attribute says that a cell covers. */
export function spanOf(value: string | undefined): number {
  const span = /^\s*\d{1,6}\s*$/.test(value ?? '') ? Number(value) : 1
  return Math.max(1, Math.min(span, WIDEST))
}
