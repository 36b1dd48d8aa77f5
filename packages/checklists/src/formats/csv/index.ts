import type { Checklist, ChecklistItem } from '@clausekit/model'
// The browser build of the library runs everywhere; the other one needs Node's Buffer.
import { stringify } from 'csv-stringify/browser/esm/sync'
import type { ColumnName, Words } from '../../words/words.js'
import { wordsFor } from '../../words/words-for.js'
import { answerColumns, attributeHeading, attributeNames, attributeOf, cellsOf, GIVEN } from '../columns.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { inertCell } from '../inert-cell.js'
import { readCsv } from './read.js'

export { readCsv } from './read.js'

/** Without it Excel reads UTF-8 as the code page of the system. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table with a header row, one row an item: RFC 4180 with CRLF, and a byte order mark in front.
 *
 * Every attribute name that an item has gets a column; an ICS and reviews have theirs where there are any. Cells are inert: no spreadsheet takes one for a formula.
 */
export function writeCsv(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const attributes = attributeNames(checklist.items)
  const { given, toFillIn } = answerColumns(checklist.items)
  const answers = [...given, ...toFillIn]
  const rows = [
    headerRow(attributes, answers, words),
    ...checklist.items.map((item) => row(item, attributes, answers, words)),
  ]
  return (
    BYTE_ORDER_MARK +
    stringify(
      rows.map((cells) => cells.map(inertCell)),
      { record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$/ },
    )
  )
}

function headerRow(attributes: readonly string[], answers: readonly ColumnName[], words: Words): string[] {
  const own = (names: readonly ColumnName[]) => names.map((name) => words.columns[name])
  return [...own(GIVEN), ...attributes.map((name) => attributeHeading(name, words)), ...own(answers)]
}

function row(
  item: ChecklistItem,
  attributes: readonly string[],
  answers: readonly ColumnName[],
  words: Words,
): string[] {
  const cells = cellsOf(item, words)
  const own = (names: readonly ColumnName[]) => names.map((name) => cells[name])
  return [...own(GIVEN), ...attributes.map((name) => attributeOf(item, name)), ...own(answers)]
}

export const csv = {
  name: 'csv',
  extensions: ['csv'],
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: writeCsv,
  read: readCsv,
} satisfies ChecklistFormat
