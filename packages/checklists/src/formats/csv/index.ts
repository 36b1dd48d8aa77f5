import type { Checklist, ChecklistItem } from '@clausekit/model'
// The browser build of the library runs everywhere; the other one needs Node's Buffer.
import { stringify } from 'csv-stringify/browser/esm/sync'
import type { ColumnName, Words } from '../../words/words.js'
import { wordsFor } from '../../words/words-for.js'
import { cellsOf, GIVEN, TO_FILL_IN } from '../columns.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { inertCell } from './inert-cell.js'

/** Without it Excel reads UTF-8 as the code page of the system. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table with a header row, one row an item: RFC 4180 with CRLF, and a byte order mark in front.
 *
 * Every attribute name that an item has gets a column. Cells are inert: no spreadsheet takes one for a formula.
 */
export function writeCsv(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const attributes = [...new Set(checklist.items.flatMap((item) => Object.keys(item.attributes ?? {})))]
  const rows = [headerRow(attributes, words), ...checklist.items.map((item) => row(item, attributes, words))]
  return (
    BYTE_ORDER_MARK +
    stringify(
      rows.map((cells) => cells.map(inertCell)),
      { record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$/ },
    )
  )
}

function headerRow(attributes: readonly string[], words: Words): string[] {
  const own = (names: readonly ColumnName[]) => names.map((name) => words.columns[name])
  const taken = new Set(Object.values(words.columns))
  const named = attributes.map((name) => (taken.has(name) ? words.attribute(name) : name))
  return [...own(GIVEN), ...named, ...own(TO_FILL_IN)]
}

function row(item: ChecklistItem, attributes: readonly string[], words: Words): string[] {
  const cells = cellsOf(item, words)
  const own = (names: readonly ColumnName[]) => names.map((name) => cells[name])
  const named = attributes.map((name) => ownValue(item.attributes ?? {}, name))
  return [...own(GIVEN), ...named, ...own(TO_FILL_IN)]
}

/** Names come from the standard: one of them may be `constructor`. */
function ownValue(attributes: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : ''
}

export const csv = {
  name: 'csv',
  extensions: ['csv'],
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: writeCsv,
} satisfies ChecklistFormat
