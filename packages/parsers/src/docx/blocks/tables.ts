import type { Block, PartLocation, Table, TableCell, TableRow } from '@clausekit/model'
import type { PageBlock } from '../../parser.js'
import { child, type Element, elements, isOn, numberOf } from '../part/element.js'
import { placeOf } from '../reading.js'
import { isSetApart } from './header-cells.js'
import { readBlocks, type StoryReading } from './story-reading.js'

type Cell = { column: number; span: number; merge: 'none' | 'first' | 'rest'; element: Element }
type Row = { cells: Cell[]; isHeader: boolean }

/** The most columns that one cell may cover; Word itself has 63. */
const MOST_COLUMNS = 1000

/** Read a table. One with words in a single cell only frames them. */
export function readTable(element: Element, reading: StoryReading): PageBlock[] {
  const rows = withHeader(withoutOrphans([...rowsOf(element, reading)].map(readRow)), reading)
  const only = onlyFilled(rows)
  if (only) return reading.readStory(only.element, reading)
  if (!hasContent(element)) return []
  const within = { ...reading, isWithin: true }
  const children: TableRow[] = []
  for (const [index, row] of rows.entries()) {
    const cells = row.cells
      .filter(({ merge }) => merge !== 'rest')
      .map((cell) => toCell(cell, row.isHeader, heightOf(cell, rows, index), within))
    if (cells.length > 0) children.push({ type: 'tableRow', children: cells })
  }
  if (children.length === 0) return []
  const location = firstPlace(element, reading)
  const table: Table = { type: 'table', children, ...(location ? { location } : {}) }
  return [table]
}

/** A cell that goes on from none above, such as one whose first row was deleted, is one of its own. */
function withoutOrphans(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    const above = rows[index - 1]?.cells ?? []
    const goesOn = ({ column }: Cell) => above.some((cell) => cell.column === column && cell.merge !== 'none')
    return row.cells.every((cell) => cell.merge !== 'rest' || goesOn(cell))
      ? row
      : {
          ...row,
          cells: row.cells.map((cell) => (cell.merge === 'rest' && !goesOn(cell) ? { ...cell, merge: 'first' } : cell)),
        }
  })
}

/** Where no row is marked as a header, the first ones whose words are all set apart head the table, if others follow. */
function withHeader(rows: readonly Row[], reading: StoryReading): readonly Row[] {
  if (rows.some(({ isHeader }) => isHeader)) return rows
  const isHead = ({ cells }: Row) =>
    cells.some(({ element }) => hasContent(element)) && cells.every(({ element }) => isSetApart(element, reading))
  const body = rows.findIndex((row) => !isHead(row))
  return body <= 0 ? rows : rows.map((row, index) => (index < body ? { ...row, isHeader: true } : row))
}

/** The rows of a table, without those that a tracked change takes away. */
function* rowsOf(holder: Element, reading: StoryReading): Generator<Element> {
  for (const element of elements(holder)) {
    if (element.name === 'w:tr') {
      const properties = child(element, 'w:trPr')
      if (!child(properties, reading.isOriginal ? 'w:ins' : 'w:del')) yield element
    } else if (element.name === 'w:sdt') {
      const content = child(element, 'w:sdtContent')
      if (content) yield* rowsOf(content, reading)
    } else if (element.name === 'w:customXml') yield* rowsOf(element, reading)
  }
}

function readRow(row: Element): Row {
  const properties = child(row, 'w:trPr')
  let column = numberOf(properties, 'w:gridBefore') ?? 0
  const cells: Cell[] = []
  for (const element of cellsOf(row)) {
    const own = child(element, 'w:tcPr')
    const span = Math.min(Math.max(numberOf(own, 'w:gridSpan') ?? 1, 1), MOST_COLUMNS)
    const last = cells.at(-1)
    // Older files merge cells of a row by marks, as those of a column.
    if (mergeOf(own, 'w:hMerge') === 'rest' && last) last.span += span
    else cells.push({ column, span, merge: mergeOf(own, 'w:vMerge'), element })
    column += span
  }
  return { cells, isHeader: (isOn(properties, 'w:tblHeader') ?? false) || isFirstByLook(properties) }
}

function* cellsOf(holder: Element): Generator<Element> {
  for (const element of elements(holder)) {
    if (element.name === 'w:tc') yield element
    else if (element.name === 'w:sdt') {
      const content = child(element, 'w:sdtContent')
      if (content) yield* cellsOf(content)
    } else if (element.name === 'w:customXml') yield* cellsOf(element)
  }
}

function mergeOf(properties: Element | undefined, name: string): Cell['merge'] {
  const merge = child(properties, name)
  if (!merge) return 'none'
  return merge.attributes['w:val'] === 'restart' ? 'first' : 'rest'
}

/** The style of a table may set its first row apart. */
function isFirstByLook(properties: Element | undefined): boolean {
  const look = child(properties, 'w:cnfStyle')?.attributes
  return look?.['w:firstRow'] === '1' || look?.['w:val']?.startsWith('1') === true
}

/** How many rows a cell covers that is merged with those below. */
function heightOf({ column, merge }: Cell, rows: readonly Row[], index: number): number {
  if (merge !== 'first') return 1
  let height = 1
  while (rows[index + height]?.cells.some((cell) => cell.column === column && cell.merge === 'rest')) height++
  return height
}

function toCell({ element, span }: Cell, isHeader: boolean, height: number, reading: StoryReading): TableCell {
  const children: Block[] = readBlocks(element, reading)
  return {
    type: 'tableCell',
    ...(isHeader ? { header: true } : {}),
    ...(span > 1 ? { colspan: span } : {}),
    ...(height > 1 ? { rowspan: height } : {}),
    children,
  }
}

/** The cell that holds all that a table holds. */
function onlyFilled(rows: readonly Row[]): Cell | undefined {
  let only: Cell | undefined
  for (const { cells } of rows)
    for (const cell of cells) {
      if (!hasContent(cell.element)) continue
      if (only) return undefined
      only = cell
    }
  return only
}

const CONTENT: ReadonlySet<string> = new Set(['w:t', 'w:drawing', 'w:pict', 'w:object', 'm:oMath', 'w:sym', 'w:numPr'])

function hasContent(element: Element): boolean {
  if (CONTENT.has(element.name)) return true
  return element.children.some((each) => typeof each !== 'string' && hasContent(each))
}

function firstPlace(element: Element, reading: StoryReading): PartLocation | undefined {
  if (element.name === 'w:p') return placeOf(reading, element)
  for (const each of element.children) {
    const found = typeof each === 'string' ? undefined : firstPlace(each, reading)
    if (found) return found
  }
  return undefined
}
