import type { Checklist, Diagnostic } from '@clausekit/model'
import { cappedDiagnostics } from '../capped.js'
import type { ColumnName } from '../words/words.js'
import { ANSWERED, TO_FILL_IN } from './columns.js'
import { type Filled, type FilledEntry, UnreadableChecklistError } from './format.js'
import { readInertCell } from './inert-cell.js'
import { readAnswers } from './read-answers.js'
import { type CellOf, type Fault, readVerdict } from './read-verdict.js'
import { columnLetters, placeOf, type Table, type TableRow } from './table.js'
import { columnFaults, findColumns, type TableColumns } from './table-columns.js'

/** The most that may be filled in: far more than people write, little enough to be read in seconds. */
const MOST_CHARACTERS = 16 * 1024 * 1024

export type ReadingTables = {
  /** Who speaks in diagnostics: checklists/csv. */
  source: string
  /** The file, for messages. */
  name: string
  subject?: Checklist['subject']
}

type Known = { entry: FilledEntry; said: string }

/** All that people write in a row. */
const WRITTEN = [...TO_FILL_IN, ...ANSWERED]

/**
 * The verdicts in the tables of a filled form.
 *
 * Columns are found by their headings, in any language; sheets without headings of a form are passed over.
 *
 * @throws UnreadableChecklistError where no table is a form, or too much is filled in.
 */
export function readTables(tables: readonly Table[], { source, name, subject }: ReadingTables): Filled {
  const found = cappedDiagnostics(name)
  const known = new Map<string, Known>()
  const report: Report = (severity, ruleId, message, row) =>
    found.add({ severity, ruleId, source, message: `${name}: ${message}`, ...locationOf(row, name) })
  const forms = formsIn(tables, name, report)
  const told = new Set<string>()
  let characters = 0
  for (const { table, columns } of forms) {
    for (const { severity, ruleId, message } of columnFaults(columns)) {
      // The sheets of a workbook mostly have the same columns that are nobody's: one sheet stands for all.
      const isTold = severity === 'info' && told.has(message)
      if (!isTold) report(severity, ruleId, `${placeOf(table, columns.header)}: ${message}`, columns.header)
      told.add(message)
    }
    if (!columns.places.has('verdict') || !(columns.places.has('id') || columns.places.has('label'))) continue
    for (const row of table.rows) {
      if (row.number <= columns.header.number) continue
      for (const name of WRITTEN) characters += wordsIn(name, row, columns).length
      if (characters > MOST_CHARACTERS)
        throw new UnreadableChecklistError(
          'file-too-large',
          `${name}: ${placeOf(table, row)}: the form holds too much text.`,
        )
      readRow({ table, columns, row, known, report })
    }
  }
  const entries = [...known.values()].map(({ entry }) => entry)
  return { entries, ...(subject && { subject }), diagnostics: found.all() }
}

type Report = (severity: Diagnostic['severity'], ruleId: string, message: string, row?: TableRow) => void

function formsIn(tables: readonly Table[], name: string, report: Report): { table: Table; columns: TableColumns }[] {
  const forms = tables.flatMap((table) => {
    const columns = findColumns(table)
    if (!columns && table.sheet !== undefined && table.rows.length > 0)
      report('info', 'sheet-ignored', `sheet “${table.sheet}”: not read, since it has no headings of a checklist.`)
    return columns ? [{ table, columns }] : []
  })
  if (forms.length > 0) return forms
  throw new UnreadableChecklistError(
    'no-checklist-table',
    `${name}: found no row with the headings of a checklist; expected headings such as “Id”, “Verdict”, “Evidence” (“标识”, “结论”, “证据”).`,
  )
}

type ReadingRow = {
  table: Table
  columns: TableColumns
  row: TableRow
  known: Map<string, Known>
  report: Report
}

function readRow({ table, columns, row, known, report }: ReadingRow): void {
  const cellOf: CellOf = (name) => {
    const words = wordsIn(name, row, columns)
    return words.trim() === '' ? '' : readInertCell(words)
  }
  // The words before are given: somebody who only has those has filled in nothing.
  if (WRITTEN.every((name) => name === 'before' || cellOf(name) === '')) return
  const place = placeOf(table, row)
  const tell = ({ severity, ruleId, column, message }: Fault) =>
    report(severity, ruleId, `${place}, ${columnOf(column, columns)}: ${message}`, row)
  const id = (cellOf('id') || cellOf('label')).trim()
  if (id === '') {
    const message = 'found a verdict without an id; expected the id of the item. The row is not read.'
    tell({ severity: 'error', ruleId: 'id-missing', column: columns.places.has('id') ? 'id' : 'label', message })
    return
  }
  const { verdict, faults } = readVerdict(cellOf)
  const { answers, faults: more } = readAnswers(cellOf)
  for (const fault of [...faults, ...more]) tell(fault)
  if (verdict === undefined) return
  const before = known.get(id)
  const said = JSON.stringify([verdict, answers])
  if (before) tell(twice(id, before, said, columns))
  else known.set(id, { entry: { ids: [id], verdict, ...answers, ...fingerprintIn(cellOf), place }, said })
}

function fingerprintIn(cellOf: CellOf): Pick<FilledEntry, 'fingerprint'> {
  const fingerprint = cellOf('fingerprint').trim()
  return fingerprint === '' ? {} : { fingerprint }
}

function wordsIn(name: ColumnName, { cells }: TableRow, { places }: TableColumns): string {
  const index = places.get(name)
  return index === undefined ? '' : (cells.get(index) ?? '')
}

/** Two verdicts for one item: the same one twice does no harm. */
function twice(id: string, before: Known, said: string, { places }: TableColumns): Fault {
  const isSame = before.said === said
  return {
    severity: isSame ? 'warning' : 'error',
    ruleId: 'id-twice',
    column: places.has('id') ? 'id' : 'label',
    message: `found “${id.slice(0, 100)}” again after ${before.entry.place}; expected one row for each item. ${
      isSame ? 'Both say the same.' : 'They differ: the first one is read, this one is not.'
    }`,
  }
}

function columnOf(name: ColumnName, { header, places }: TableColumns): string {
  const index = places.get(name)
  return index === undefined ? `column “${name}”` : `column “${header.cells.get(index)}” (${columnLetters(index)})`
}

function locationOf(row: TableRow | undefined, file: string): Pick<Diagnostic, 'location'> {
  return row?.start ? { location: { file, start: row.start, end: row.start } } : {}
}
