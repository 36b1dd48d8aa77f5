import type { Table, TableCell, TableRow } from '@clausekit/model'
import { captionOf } from '../caption.js'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { writeContent } from './labelled.js'
import { element } from './tags.js'

/** What browsers read at most. */
const WIDEST = 1000
const HIGHEST = 65_534

/** A table with its caption and notes. It can be scrolled with the keyboard where it is wider than the page. */
export function writeTable(table: Table, context: Context): string {
  const caption = captionOf('table', table, context.words)
  const headRows = countHeadRows(table.children)
  const rows = table.children.map((row, index) => writeRow(row, index < headRows, context))
  const parts = [
    caption && element('caption', {}, escapeText(caption)),
    headRows > 0 ? element('thead', {}, `\n${rows.slice(0, headRows).join('\n')}\n`) : '',
    headRows < rows.length ? element('tbody', {}, `\n${rows.slice(headRows).join('\n')}\n`) : '',
  ].filter(Boolean)
  const scrolled = {
    class: 'scrolled',
    role: 'group',
    'aria-label': caption || context.words.table.trim(),
    tabindex: '0',
  }
  const notes = context.blocks(table.notes ?? [])
  return element(
    'div',
    { class: 'table', id: context.ids.of(table) },
    element('div', scrolled, element('table', {}, `\n${parts.join('\n')}\n`)) +
      (notes && `\n${element('div', { class: 'notes' }, `\n${notes}\n`)}`),
  )
}

/** The rows at the top whose cells are all headers; none where such a cell reaches down into the body. */
function countHeadRows(rows: readonly TableRow[]): number {
  const found = rows.findIndex((row) => row.children.length === 0 || !row.children.every(({ header }) => header))
  const count = found === -1 ? rows.length : found
  const reaches = rows
    .slice(0, count)
    .some((row, index) => row.children.some(({ rowspan = 1 }) => index + rowspan > count))
  return reaches ? 0 : count
}

function writeRow(row: TableRow, inHead: boolean, context: Context): string {
  return element('tr', {}, row.children.map((cell) => writeCell(cell, inHead, context)).join(''))
}

function writeCell(
  { header, colspan = 1, rowspan = 1, children }: TableCell,
  inHead: boolean,
  context: Context,
): string {
  const content = writeContent(children, context)
  // An empty cell heads nothing.
  const heads = header && content !== ''
  const attributes = {
    scope: heads ? (inHead ? 'col' : 'row') : undefined,
    colspan: colspan > 1 ? Math.min(colspan, WIDEST) : undefined,
    rowspan: rowspan > 1 ? Math.min(rowspan, HIGHEST) : undefined,
  }
  return element(heads ? 'th' : 'td', attributes, content)
}
