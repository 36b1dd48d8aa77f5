import type { Checklist, Diagnostic } from '@clausekit/model'
import { cappedDiagnostics } from '../../../capped.js'
import { allWords } from '../../../words/words-for.js'
import type { Filled, FilledFile } from '../../format.js'
import { headingKey } from '../../heading-key.js'
import { readInertCell } from '../../inert-cell.js'
import { readDate } from '../../read-date.js'
import { readTables } from '../../read-table.js'
import type { Table } from '../../table.js'
import { findColumns } from '../../table-columns.js'
import { openArchive } from './archive.js'
import { collectLongTexts, isLongTextTable, joinLongTexts, type LongTexts, reportUnused } from './long-texts.js'
import { readNumberKinds } from './number-formats.js'
import { readSheet } from './read-sheet.js'
import { isRetiredTable, readRetired } from './retired-items.js'
import { readStrings } from './strings.js'
import { findParts } from './workbook-parts.js'

const SOURCE = 'checklists/xlsx'

/**
 * The verdicts in a filled-in workbook, as Excel, LibreOffice or WPS saved it.
 *
 * @throws UnreadableChecklistError for a file that is no workbook, is broken or too large, or holds no checklist.
 * @see ECMA-376-1, 18
 */
export async function readXlsx({ bytes, name = 'The file' }: FilledFile): Promise<Filled> {
  const found = cappedDiagnostics(name)
  const report = (severity: Diagnostic['severity'], ruleId: string, message: string) =>
    found.add({ severity, ruleId, source: SOURCE, message: `${name}: ${message}` })
  const tables = await tablesOf(bytes, name)
  const longTexts: LongTexts = new Map(tables.filter(isLongTextTable).flatMap((table) => [...collectLongTexts(table)]))
  const retired = tables.filter(isRetiredTable).flatMap((table) => readRetired(table, report))
  const fronts = tables.filter((table) => !findColumns(table) && isFront(table))
  const forms = tables
    .filter((table) => !isLongTextTable(table) && !isRetiredTable(table) && !fronts.includes(table))
    .map((table) => joinLongTexts(table, longTexts, report))
  reportUnused(longTexts, report)
  const subject = fronts.map(subjectOf).find((found) => found !== undefined)
  const filled = readTables(forms, { source: SOURCE, name, subject })
  return { ...filled, ...(retired.length > 0 && { retired }), diagnostics: [...found.all(), ...filled.diagnostics] }
}

async function tablesOf(bytes: Uint8Array, name: string): Promise<Table[]> {
  const archive = openArchive(bytes, name)
  const { sheets, strings, styles, is1904 } = await findParts(archive, name)
  const read = async <Value>(
    path: string | undefined,
    reader: (bytes: Uint8Array, place: string) => Promise<Value[]>,
  ): Promise<Value[]> => {
    const part = path === undefined ? undefined : archive(path)
    return part ? reader(part, `${name}: ${path}`) : []
  }
  const context = { strings: await read(strings, readStrings), kinds: await read(styles, readNumberKinds), is1904 }
  const tables: Table[] = []
  for (const { name: sheet, path } of sheets)
    tables.push({ sheet, rows: await read(path, (part, place) => readSheet(part, place, context)) })
  return tables
}

function isFront(table: Table): boolean {
  return allWords.some(({ record }) => valueBeside(table, record[0]) !== undefined)
}

/** What is checked, where the front sheet says it. */
function subjectOf(table: Table): Checklist['subject'] {
  for (const { record } of allWords) {
    const [name = '', version, by, on] = record.map((label) => valueBeside(table, label))
    if (name || version || by || on)
      return { name, ...(version && { version }), ...(by && { by }), ...(on && { on: readDate(on) ?? on }) }
  }
  return undefined
}

/** The cell beside a label in the first column; empty where nobody wrote in it, undefined where there is no such label. */
function valueBeside({ rows }: Table, label: string | undefined): string | undefined {
  const row = rows.find(({ cells }) => headingKey(cells.get(0) ?? '') === headingKey(label ?? ''))
  return row && readInertCell(row.cells.get(1) ?? '').trim()
}
