import type { Diagnostic } from '@clausekit/model'
import { allWords } from '../../../words/words-for.js'
import { headingKey } from '../../heading-key.js'
import { columnLetters, placeOf, type Table, type TableRow } from '../../table.js'
import { findColumns } from '../../table-columns.js'

/** What did not fit into cells, by the id of the item and the heading of the column. */
export type LongTexts = Map<string, { number: number; words: string }[]>

const HEADINGS = allWords.map(({ columns, workbook: { column, part, text } }) =>
  [columns.id, column, part, text].map(headingKey),
)
const MARKS = allWords.map(({ workbook }) => workbook.continued)

/** Whether a sheet holds what did not fit into cells; its columns keep their order. */
export function isLongTextTable({ rows }: Table): boolean {
  const [header] = rows
  return HEADINGS.some((headings) => headings.every((key, index) => headingKey(header?.cells.get(index) ?? '') === key))
}

export function collectLongTexts({ rows }: Table): LongTexts {
  const texts: LongTexts = new Map()
  for (const { cells } of rows.slice(1)) {
    const key = keyOf(cells.get(0), cells.get(1))
    const parts = texts.get(key) ?? []
    parts.push({ number: Number(cells.get(2) ?? parts.length + 1), words: cells.get(3) ?? '' })
    texts.set(key, parts)
  }
  return texts
}

type Report = (severity: Diagnostic['severity'], ruleId: string, message: string) => void

/** The table with long texts whole again, in the cells that say that they go on elsewhere. */
export function joinLongTexts(table: Table, texts: LongTexts, report: Report): Table {
  const columns = findColumns(table)
  const id = columns?.places.get('id')
  if (!columns || id === undefined) return table
  const goesOn = ({ cells }: TableRow) => [...cells.values()].some((words) => MARKS.some((end) => words.endsWith(end)))
  const join = (row: TableRow): TableRow => {
    const cells = new Map(row.cells)
    for (const [index, words] of row.cells) {
      const mark = MARKS.find((end) => words.endsWith(end))
      if (mark === undefined) continue
      const key = keyOf(row.cells.get(id), columns.header.cells.get(index))
      const parts = texts.get(key)
      texts.delete(key)
      if (!parts)
        report(
          'error',
          'long-text-missing',
          `${placeOf(table, row)}, column “${columns.header.cells.get(index) ?? ''}” (${columnLetters(index)}): found no rest of a text that is too long for its cell.`,
        )
      const rest = [...(parts ?? [])].sort((a, b) => a.number - b.number).map((part) => part.words)
      cells.set(index, `${words.slice(0, -mark.length)}${rest.join('')}`)
    }
    return { ...row, cells }
  }
  return { ...table, rows: table.rows.map((row) => (goesOn(row) ? join(row) : row)) }
}

/** Report what no cell asked for: somebody wrote something else there, or the row is gone. */
export function reportUnused(texts: LongTexts, report: Report): void {
  for (const key of texts.keys())
    report(
      'warning',
      'long-text-unused',
      `the rest of a long text (${key.replace('\n', ', ')}) belongs to no cell; it is not read.`,
    )
}

function keyOf(id: string | undefined, column: string | undefined): string {
  return `${id ?? ''}\n${column ?? ''}`
}
