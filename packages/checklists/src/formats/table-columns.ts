import type { Diagnostic } from '@clausekit/model'
import type { ColumnName } from '../words/words.js'
import { allWords } from '../words/words-for.js'
import { TO_FILL_IN } from './columns.js'
import { headingKey } from './heading-key.js'
import { columnLetters, type Table, type TableRow } from './table.js'

/** Where the columns of a filled form stand. */
export type TableColumns = {
  /** The row of headings. */
  header: TableRow
  places: ReadonlyMap<ColumnName, number>
}

/** So many known headings in one row are no accident. */
const ENOUGH = 3
/** Rows above the headings, such as titles that somebody put in. */
const LAST_HEADER_ROW = 100

const NAMES: ReadonlyMap<string, ColumnName> = new Map(
  allWords.flatMap(({ columns }) =>
    Object.entries(columns).map(([name, words]) => [headingKey(words), name as ColumnName] as const),
  ),
)

/** Find the row of headings and the columns of a form, wherever they were moved; undefined for a sheet that is no form. */
export function findColumns(table: Table): TableColumns | undefined {
  for (const header of table.rows.slice(0, LAST_HEADER_ROW)) {
    const places = new Map<ColumnName, number>()
    for (const [index, words] of sorted(header)) {
      const name = nameOf(words)
      if (name && !places.has(name)) places.set(name, index)
    }
    const isForm = places.has('verdict') && (places.has('id') || places.has('label'))
    if (isForm || places.size >= ENOUGH) return { header, places }
  }
  return undefined
}

function nameOf(words: string): ColumnName | undefined {
  // Headings are short; a long cell is text.
  return words.length > 100 ? undefined : NAMES.get(headingKey(words))
}

function sorted({ cells }: TableRow): [number, string][] {
  return [...cells].sort(([a], [b]) => a - b)
}

/** What is amiss with the columns of a form. */
export type ColumnFault = Pick<Diagnostic, 'severity' | 'ruleId' | 'message'>

/** Columns that are missing, stand there twice, or are nobody's; the message does not say yet where the row of headings is. */
export function columnFaults({ header, places }: TableColumns): ColumnFault[] {
  const others = sorted(header).flatMap(([index, words]) =>
    nameOf(words) ? [] : [`“${words.slice(0, 100)}” (${columnLetters(index)})`],
  )
  const named = others.length > 20 ? [...others.slice(0, 20), `${others.length - 20} more`] : others
  const ignored: ColumnFault = {
    severity: 'info',
    ruleId: 'columns-ignored',
    message: `not read, since no verdict stands there: ${named.join(', ')}.`,
  }
  const hint = named.length > 0 ? ` Was it renamed? Other columns are ${named.join(', ')}.` : ''
  return [...twofold(header), ...missing(places, hint), ...(named.length > 0 ? [ignored] : [])]
}

function twofold(header: TableRow): ColumnFault[] {
  const seen = new Set<ColumnName>()
  return sorted(header).flatMap(([index, words]) => {
    const name = nameOf(words)
    if (!name) return []
    const isAgain = seen.has(name)
    seen.add(name)
    const message = `found the column “${words}” again in ${columnLetters(index)}; expected one only. The first one is read.`
    return isAgain ? [{ severity: 'error', ruleId: 'column-twice', message }] : []
  })
}

function missing(places: TableColumns['places'], hint: string): ColumnFault[] {
  const needed = places.has('label') ? (['verdict'] as const) : (['id', 'verdict'] as const)
  const errors = needed
    .filter((name) => !places.has(name))
    .map(
      (name): ColumnFault => ({
        severity: 'error',
        ruleId: 'column-missing',
        message: `found no column ${headingsOf(name)}. Nothing of this sheet is read.${hint}`,
      }),
    )
  const lacking = TO_FILL_IN.filter((name) => name !== 'verdict' && !places.has(name)).map(headingsOf)
  const message = `found no column ${lacking.join(', ')}.${hint}`
  return lacking.length > 0 ? [...errors, { severity: 'warning', ruleId: 'column-missing', message }] : errors
}

/** The heading of a column in every language. */
function headingsOf(name: ColumnName): string {
  return allWords.map(({ columns }) => `“${columns[name]}”`).join(' or ')
}
