import type { Block, Location } from '@clausekit/model'
import type { Placed } from '../geometry.js'
import { inlinesOf } from '../inlines.js'
import type { LaidCell, TableItem } from '../layout/items.js'
import type { Measures } from '../layout/measures.js'
import type { Locate } from '../locations.js'
import { paragraphsOf } from '../paragraphs.js'
import { isAllBold } from '../term-lines.js'

type Table = Extract<Block, { type: 'table' }>
type Row = Table['children'][number]

/** A table of the tree from one that is laid out. */
export function tableBlock(table: TableItem, measures: Measures, locate: Locate): Table {
  const headed = headRows(table.rows)
  const children = table.rows.map((row, index): Row => {
    const cells = row.map((cell) => cellOf(cell, table.page, index < headed, measures, locate))
    return { type: 'tableRow', children: cells, location: rowLocation(row, table, locate) }
  })
  return { type: 'table', children, location: locate([table]) }
}

/** The cells of a row; one that reaches down over the end of a page stands with the row that it begins in. */
function rowLocation(row: readonly LaidCell[], table: TableItem, locate: Locate): Location {
  const page = row.flatMap(({ lines }) => lines)[0]?.page ?? table.page
  return locate(row.length > 0 ? row.map((cell) => ({ ...placeOfCell(cell), page })) : [table])
}

function placeOfCell({ left, right, top, bottom }: LaidCell): Placed {
  return { left, right, top, bottom }
}

/** How many rows at the top are heads: the first, and those that its cells reach down to. */
function headRows(rows: readonly LaidCell[][]): number {
  const [first, ...rest] = rows
  if (!first || rest.length === 0) return 0
  const lines = first.flatMap((cell) => cell.lines)
  const bold = lines.length > 0 && lines.every(isAllBold)
  const short = first.every((cell) => cell.lines.reduce((sum, { text }) => sum + text.length, 0) <= 60)
  if (!bold && (!short || lines.every(({ text }) => /^[\d\s.,%-]+$/.test(text)))) return 0
  return Math.min(rest.length, Math.max(...first.map(({ rowspan }) => rowspan)))
}

function cellOf(
  cell: LaidCell,
  page: number,
  header: boolean,
  measures: Measures,
  locate: Locate,
): Row['children'][number] {
  const { colspan, rowspan, lines, left, right } = cell
  const column = { left: Math.min(left + 4, ...lines.map((line) => line.left)), right: right - 4 }
  const items = lines.map((line) => ({ kind: 'text' as const, line, column }))
  return {
    type: 'tableCell',
    ...(header ? { header } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
    children: paragraphsOf(items, measures).map((paragraph) => {
      const own = paragraph.map(({ line }) => line)
      const location = locate(own)
      return {
        type: 'paragraph',
        children: inlinesOf(own, location, { plain: header, keepsHyphen: measures.keepsHyphen }),
        location,
      }
    }),
    location: locate([{ ...placeOfCell(cell), page: lines[0]?.page ?? page }]),
  }
}
