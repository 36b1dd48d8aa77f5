import type { Table, TableCell, TableRow } from '@clausekit/model'
import { readCaption } from '../assemble/captions.js'
import { inlineText } from '../inlines.js'
import type { PageBlock } from '../parser.js'
import { asBlocks } from './as-blocks.js'
import { attribute, childElements, type Element, elementsWithin, hasClass, isElement } from './dom.js'
import { isUnseen } from './hidden.js'
import { readInlines } from './inlines.js'
import { deeper, type Reader } from './reader.js'
import { readReferenceRows } from './reference-lists.js'
import { collapseSpaces } from './texts.js'

/** More columns or rows than this no cell covers. */
const WIDEST_SPAN = 1000

type Row = { row: Element; isHead: boolean; isFoot: boolean }

/** A table, or the blocks of one that only lays out the page. */
export function readTable(table: Element, reader: Reader): PageBlock[] {
  reader.anchors.meet(table)
  const [id] = reader.anchors.take()
  const rows = rowsOf(table, reader)
  const cells = rows.flatMap(({ row }) => cellsOf(row, reader))
  const caption = childElements(table).find(({ tagName }) => tagName === 'caption')
  if (!caption && isLayout(table, rows.length, cells)) {
    const blocks = cells.flatMap((cell) => reader.readBlocks(cell.childNodes, deeper(reader)))
    const [first, ...rest] = blocks
    return id && first && first.type !== 'heading' && 'id' in first === false && first.type === 'paragraph'
      ? [{ ...first, id }, ...rest]
      : blocks
  }
  const references = caption
    ? undefined
    : readReferenceRows(
        rows.map(({ row }) => cellsOf(row, reader)),
        reader,
      )
  if (references) return references
  const words = caption ? collapseSpaces(readInlines(caption.childNodes, deeper(reader))) : []
  const children = rows.map((row) => readRow(row, reader)).filter((row) => row.children.length > 0)
  if (children.length === 0)
    return words.length > 0 ? [{ type: 'paragraph', children: words, location: reader.place(table) }] : []
  const named: Table = {
    type: 'table',
    ...(id ? { id } : {}),
    ...captionOf(inlineText(words)),
    children,
    location: reader.place(table),
  }
  return [named]
}

/** The number and the title that a caption prints. */
export function captionOf(words: string): { number?: string; title?: string } {
  const line = words.replace(/\s+/g, ' ').trim()
  if (!line) return {}
  const caption = readCaption(line, true)
  return caption ? { number: caption.number, ...(caption.title ? { title: caption.title } : {}) } : { title: line }
}

/** The rows of the table itself, those of its foot last. */
function rowsOf(table: Element, reader: Reader): Row[] {
  const rows: Row[] = []
  for (const part of childElements(table)) {
    if (isUnseen(part) || reader.conventions.leavesOut?.(part)) continue
    const isHead = part.tagName === 'thead'
    const isFoot = part.tagName === 'tfoot'
    if (part.tagName === 'tr') rows.push({ row: part, isHead, isFoot })
    else if (isHead || isFoot || part.tagName === 'tbody')
      for (const row of childElements(part))
        if (row.tagName === 'tr' && !isUnseen(row)) rows.push({ row, isHead, isFoot })
  }
  return [
    ...rows.filter(({ isHead }) => isHead),
    ...rows.filter(({ isHead, isFoot }) => !isHead && !isFoot),
    ...rows.filter(({ isFoot }) => isFoot),
  ]
}

function cellsOf(row: Element, reader: Reader): Element[] {
  return childElements(row).filter(
    (cell) =>
      (cell.tagName === 'td' || cell.tagName === 'th') && !isUnseen(cell) && !reader.conventions.leavesOut?.(cell),
  )
}

function readRow({ row, isHead }: Row, reader: Reader): TableRow {
  const children = cellsOf(row, reader).map((cell): TableCell => {
    const { tagName } = cell
    return {
      type: 'tableCell',
      ...(tagName === 'th' || isHead ? { header: true } : {}),
      ...span(cell, 'colspan'),
      ...span(cell, 'rowspan'),
      children: asBlocks(reader.readBlocks(cell.childNodes, deeper(reader))),
      location: reader.place(cell),
    }
  })
  return { type: 'tableRow', children, location: reader.place(row) }
}

function span(cell: Element, name: 'colspan' | 'rowspan'): Partial<Record<'colspan' | 'rowspan', number>> {
  const value = Number(attribute(cell, name))
  return Number.isInteger(value) && value > 1 ? { [name]: Math.min(value, WIDEST_SPAN) } : {}
}

/** A table without a frame of its own that holds headings or other tables, or a single box, lays out the page. */
function isLayout(table: Element, rows: number, cells: readonly Element[]): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  if (cells.some(({ tagName }) => tagName === 'th')) return false
  if (rows === 1 && cells.length === 1) return true
  if (hasClass(table, /^frame-none$/) && hasClass(table, /^grid-none$/)) return true
  return cells.some(holdsSections)
}

function holdsSections(cell: Element): boolean {
  for (const element of elementsWithin(cell)) if (isElement(element) && /^h[1-6]$/.test(element.tagName)) return true
  return cell.childNodes.some((child) => isElement(child) && child.tagName === 'table')
}
