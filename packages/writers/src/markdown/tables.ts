import type { Table, TableRow } from '@clausekit/model'
import { writeCaption } from './captions.js'
import type { Context } from './context.js'
import { writeHtmlTable } from './html-table.js'
import { paragraphLine } from './paragraphs.js'
import { needsHtml } from './table-form.js'

/** A table with its caption above and its notes below: GFM where that can hold it, else HTML. */
export function writeTable(table: Table, context: Context): string {
  const caption = writeCaption('table', table, context)
  const rows = needsHtml(table) ? writeHtmlTable(table, context) : writeRows(table.children, context)
  return [caption, rows, context.blocks(table.notes ?? [])].filter(Boolean).join('\n\n')
}

/** GFM knows no table without a header: where none was printed, its cells are empty. */
function writeRows(rows: readonly TableRow[], context: Context): string {
  const width = Math.max(0, ...rows.map((row) => row.children.length))
  if (width === 0) return ''
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => writeCell(row, column, context)))
  const hasHeader = rows[0]?.children.every((cell) => cell.header)
  const header = hasHeader ? cells.slice(0, 1) : [Array.from({ length: width }, () => '')]
  const ruler = Array.from({ length: width }, () => '---')
  const lines = [...header, ruler, ...(hasHeader ? cells.slice(1) : cells)]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function writeCell(row: TableRow, column: number, context: Context): string {
  const block = row.children[column]?.children[0]
  return block?.type === 'paragraph' ? paragraphLine(block, context, { oneLine: true, inCell: true }) : ''
}
