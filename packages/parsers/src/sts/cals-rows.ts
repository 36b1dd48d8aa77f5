import type { TableCell, TableRow } from '@clausekit/model'
import { elementsOf, type XmlElement } from '../xml/index.js'
import { spanOf, WIDEST } from './html-rows.js'
import type { Reading } from './reading.js'

/** The columns of a group by name, the first 0, and the spans that it names. */
type Columns = {
  byName: ReadonlyMap<string, number>
  spans: ReadonlyMap<string, readonly [string | undefined, string | undefined]>
}

/**
 * The rows of a table in the OASIS exchange model (CALS), head first.
 *
 * Cells that a row leaves out, because later ones name their column, are there as empty ones.
 *
 * @see OASIS TR 9503:1995
 */
export function readCalsRows(table: XmlElement, reading: Reading): TableRow[] {
  return elementsOf(table, 'tgroup').flatMap((group) => {
    const columns = columnsOf(group)
    return ['thead', 'tbody', 'tfoot'].flatMap((name) =>
      elementsOf(group, name).flatMap((part) => partRows(part, columns, name === 'thead', reading)),
    )
  })
}

function columnsOf(group: XmlElement): Columns {
  const byName = new Map<string, number>()
  let next = 0
  for (const { attributes } of elementsOf(group, 'colspec')) {
    const number = Number(attributes.colnum)
    const at = Number.isInteger(number) && number > 0 && number <= WIDEST ? number - 1 : next
    if (attributes.colname) byName.set(attributes.colname, at)
    next = at + 1
  }
  const spans = elementsOf(group, 'spanspec').map(
    ({ attributes }) => [attributes.spanname ?? '', [attributes.namest, attributes.nameend]] as const,
  )
  return { byName, spans: new Map(spans) }
}

function partRows(part: XmlElement, columns: Columns, isHead: boolean, reading: Reading): TableRow[] {
  /** For each column, how many rows from here on a cell above covers. */
  const covered: number[] = []
  return elementsOf(part, 'row').map((row) => {
    const children = rowCells(row, columns, covered, isHead, reading)
    for (const [at, rows] of covered.entries()) if (rows > 0) covered[at] = rows - 1
    return { type: 'tableRow', children, location: row.location }
  })
}

function rowCells(
  row: XmlElement,
  columns: Columns,
  covered: number[],
  isHead: boolean,
  reading: Reading,
): TableCell[] {
  const cells: TableCell[] = []
  let at = 0
  for (const entry of elementsOf(row, 'entry', 'entrytbl')) {
    const { from, width } = placeOf(entry, columns)
    for (; (covered[at] ?? 0) > 0 || (from !== undefined && at < from); at++)
      if ((covered[at] ?? 0) === 0) cells.push({ type: 'tableCell', ...(isHead ? { header: true } : {}), children: [] })
    const rowspan = spanOf(String(Number(entry.attributes.morerows ?? 0) + 1))
    for (let column = at; column < at + width; column++) covered[column] = rowspan
    at += width
    cells.push({
      type: 'tableCell',
      ...(isHead ? { header: true } : {}),
      ...(width > 1 ? { colspan: width } : {}),
      ...(rowspan > 1 ? { rowspan } : {}),
      children: entry.name === 'entrytbl' ? nestedTable(entry, reading) : reading.flow(entry.children),
      location: entry.location,
    })
  }
  return cells
}

function placeOf({ attributes }: XmlElement, { byName, spans }: Columns): { from: number | undefined; width: number } {
  const [first, last] = spans.get(attributes.spanname ?? '') ?? [attributes.namest, attributes.nameend]
  const from = byName.get(first ?? attributes.colname ?? '')
  const to = byName.get(last ?? '')
  return { from, width: from !== undefined && to !== undefined ? spanOf(String(to - from + 1)) : 1 }
}

function nestedTable(entry: XmlElement, reading: Reading): TableCell['children'] {
  const group: XmlElement = { ...entry, name: 'tgroup', location: entry.location }
  const table: XmlElement = { ...entry, name: 'table', children: [group], attributes: {}, location: entry.location }
  return [{ type: 'table', children: readCalsRows(table, reading), location: entry.location }]
}
