import type { Block, TableCell, TableRow } from '@clausekit/model'
import { elementsOf, type XmlElement } from '../xml/index.js'
import { idOf, type Reading } from './reading.js'
import { nameOf, titleOf } from './targets.js'
import { stretchOf } from './words.js'

/** A table of v3: the rows of its head, bodies and foot. */
export function readTable(element: XmlElement, reading: Reading): Block[] {
  const rows = elementsOf(element, 'thead', 'tbody', 'tfoot').flatMap((part) =>
    elementsOf(part, 'tr').map(
      (row): TableRow => ({
        type: 'tableRow',
        children: elementsOf(row, 'td', 'th').map((cell) => cellOf(cell, part.name === 'thead', reading)),
        location: row.location,
      }),
    ),
  )
  return [tableOf(element, rows, reading)]
}

/** A `texttable` of v2: columns, then cells in the order of reading. */
export function readTextTable(element: XmlElement, reading: Reading): Block[] {
  const columns = elementsOf(element, 'ttcol')
  const cells = elementsOf(element, 'c')
  const width = Math.max(1, columns.length)
  const head = columns.map((column) => cellOf(column, true, reading))
  const rows = Array.from({ length: Math.ceil(cells.length / width) }, (_, index): TableRow => {
    const row = cells.slice(index * width, (index + 1) * width)
    return rowOf(
      row,
      row.map((cell) => cellOf(cell, false, reading)),
    )
  })
  const hasHead = head.some(({ children }) => children.length > 0)
  return [
    ...reading.readBlocks(elementsOf(element, 'preamble'), reading),
    tableOf(element, hasHead ? [rowOf(columns, head), ...rows] : rows, reading),
    ...reading.readBlocks(elementsOf(element, 'postamble'), reading),
  ]
}

function rowOf(elements: readonly XmlElement[], children: TableCell[]): TableRow {
  const first = elements[0]?.location
  const last = elements.at(-1)?.location
  return { type: 'tableRow', children, ...(first && last ? { location: stretchOf(first, last) } : {}) }
}

function tableOf(element: XmlElement, rows: TableRow[], reading: Reading): Block {
  const number = reading.survey.captionNumbers.get(element)
  const title = element.attributes['suppress-title'] === 'true' ? '' : titleOf(element)
  const id = nameOf(element)
  return {
    type: 'table',
    ...(id ? { id } : {}),
    ...(number ? { number } : {}),
    ...(title ? { title } : {}),
    children: rows,
    location: element.location,
  }
}

function cellOf(element: XmlElement, isHead: boolean, reading: Reading): TableCell {
  const header = isHead || element.name === 'th'
  const colspan = spanOf(element.attributes.colspan)
  const rowspan = spanOf(element.attributes.rowspan)
  return {
    type: 'tableCell',
    ...(header ? { header } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
    children: reading.readBlocks(element.children, reading, idOf(element, reading).id),
    location: element.location,
  }
}

/** As HTML has it, no cell covers more than a thousand columns. */
function spanOf(value: string | undefined): number {
  return /^\d{1,4}$/.test(value ?? '') ? Math.min(1000, Number(value)) : 1
}
