import type { Table, TableCell } from '@clausekit/model'

/** Whether a table has what tables of Markdown cannot have: spans, blocks in cells, several header rows. */
export function needsHtml(table: Table): boolean {
  const headers = table.children.filter((row) => row.children.length > 0 && row.children.every((cell) => cell.header))
  return headers.length > 1 || table.children.some((row) => row.children.some(isComplex))
}

function isComplex({ colspan = 1, rowspan = 1, children }: TableCell): boolean {
  return colspan > 1 || rowspan > 1 || children.length > 1 || children.some((block) => block.type !== 'paragraph')
}
