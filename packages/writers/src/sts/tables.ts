import type { Figure, Table, TableCell, TableRow } from '@clausekit/model'
import { captionOf } from '../caption.js'
import type { Context } from './context.js'
import { type Content, type Element, element, wordsIn } from './element.js'
import { writeInlines } from './inlines.js'

/** A table with label and caption, and its notes at its foot. */
export function writeTable(table: Table, context: Context): Element {
  const foot = context.blocks(table.notes ?? [], 'tableFoot')
  return element('table-wrap', { id: context.ids.place(table.id) }, [
    ...headOf(table, context),
    ...writeRows(table.children, context),
    ...(foot.length > 0 ? [element('table-wrap-foot', {}, foot)] : []),
  ])
}

export function writeFigure(figure: Figure, context: Context): Element {
  const content = context.blocks(figure.children, 'figure')
  return element('fig', { id: context.ids.place(figure.id) }, [...headOf(figure, context), ...content])
}

function headOf({ type, number, title }: Table | Figure, { words }: Context): Element[] {
  const caption = wordsIn('title', title)
  return [
    ...wordsIn('label', captionOf(type, { number }, words)),
    ...(caption.length > 0 ? [element('caption', {}, caption)] : []),
  ]
}

/** Header rows at the top are the head of the table, as long as something stands below them. */
function writeRows(rows: readonly TableRow[], context: Context): Element[] {
  if (rows.length === 0) return []
  const firstOfBody = rows.findIndex((row) => row.children.length === 0 || !row.children.every(({ header }) => header))
  const headRows = firstOfBody === -1 ? 0 : firstOfBody
  const written = rows.map((row) => writeRow(row, context))
  const head = headRows > 0 ? [element('thead', {}, written.slice(0, headRows))] : []
  return [element('table', {}, [...head, element('tbody', {}, written.slice(headRows))])]
}

function writeRow({ children }: TableRow, context: Context): Element {
  return element('tr', {}, children.length > 0 ? children.map((cell) => writeCell(cell, context)) : [element('td')])
}

function writeCell(cell: TableCell, context: Context): Element {
  const attributes = { colspan: spanOf(cell.colspan), rowspan: spanOf(cell.rowspan) }
  return element(cell.header ? 'th' : 'td', attributes, cellContent(cell, context))
}

function spanOf(count: number | undefined): string | undefined {
  return count !== undefined && count > 1 ? `${count}` : undefined
}

/** Words alone need no paragraph. */
function cellContent({ children }: TableCell, context: Context): readonly Content[] {
  const [first, ...others] = children
  return first?.type === 'paragraph' && first.id === undefined && others.length === 0
    ? writeInlines(first, context)
    : context.blocks(children, 'cell')
}
