import type { Block, Table, TableCell } from '@clausekit/model'
import type { AsciidocBlock, Cell } from 'asciidoctor'
import { wordsOfMarkup } from './markup.js'
import { paragraphOf, placeOf, type Reading, titleOf } from './reading.js'

/** A table with all of its cells; `headerrows` of Metanorma adds rows to the head. */
export async function readTable(table: AsciidocBlock, reading: Reading, depth: number): Promise<Table> {
  const { head, body, foot } = table.rows ?? { head: [], body: [], foot: [] }
  const headRows = Math.max(head.length, Number.parseInt(String(table.attributes.headerrows ?? 0), 10) || 0)
  const children: Table['children'] = []
  for (const [index, row] of [...head, ...body, ...foot].entries()) {
    const cells: TableCell[] = []
    for (const cell of row) {
      const read = cellBlocks(cell, reading, depth)
      // Most cells hold no blocks of their own: waiting for each of them would cost more than reading it.
      cells.push(readCell(cell, index < headRows, Array.isArray(read) ? read : await read, reading))
    }
    children.push({ type: 'tableRow', children: cells, location: cells[0]?.location })
  }
  const number = reading.captions.numbers.get(table)
  const title = titleOf(table, reading)
  return {
    type: 'table',
    ...(table.id ? { id: table.id } : {}),
    ...(number ? { number } : {}),
    ...(title ? { title } : {}),
    children,
    location: placeOf(table, reading),
  }
}

function readCell(cell: Cell, isHead: boolean, children: Block[], reading: Reading): TableCell {
  return {
    type: 'tableCell',
    ...(isHead || cell.style === 'header' ? { header: true } : {}),
    ...(cell.colspan && cell.colspan > 1 ? { colspan: cell.colspan } : {}),
    ...(cell.rowspan && cell.rowspan > 1 ? { rowspan: cell.rowspan } : {}),
    children,
    location: children[0]?.location ?? placeOf(cell, reading),
  }
}

/** What a cell holds: blocks where it is AsciiDoc of its own, else paragraphs. */
export function cellBlocks(cell: Cell, reading: Reading, depth: number): Promise<Block[]> | Block[] {
  if (cell.innerDocument) return reading.blocks(cell.innerDocument.blocks, depth + 1)
  const location = placeOf(cell, reading)
  const text = cell.text ?? ''
  if (cell.style === 'literal') return text ? [{ type: 'code', value: wordsOfMarkup(text), location }] : []
  if (!text.includes('\n')) return paragraphOf(reading.inlines(text, cell, 1).inlines, location)
  const lines = text.split('\n').length
  return text
    .split(/\n[ \t]*\n\s*/)
    .flatMap((part) => paragraphOf(reading.inlines(part, cell, lines).inlines, location))
}
