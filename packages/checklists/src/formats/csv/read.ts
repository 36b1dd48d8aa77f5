import type { Diagnostic, Point } from '@clausekit/model'
import { decodeText } from '../decode-text.js'
import { type Filled, type FilledFile, UnreadableChecklistError } from '../format.js'
import { readTables } from '../read-table.js'
import type { Table, TableRow } from '../table.js'
import { findColumns } from '../table-columns.js'

const SOURCE = 'checklists/csv'
const LONGEST = 64 * 1024 * 1024
/** A semicolon where the comma is the decimal sign; a tab in “Unicode text”. */
const DELIMITERS = [',', ';', '\t'] as const
/** Enough to find the headings, and so the delimiter. */
const BEGINNING = 65_536

type Parsed = { raw: string; record: string[] }
type Parse = (text: string, delimiter: string) => Parsed[]

/**
 * The verdicts in a filled-in CSV: comma, semicolon or tab, with or without byte order mark, UTF-8, UTF-16 or GB 18030.
 *
 * @throws UnreadableChecklistError for a file that is no CSV, or no checklist.
 * @see RFC 4180
 */
export async function readCsv(file: FilledFile): Promise<Filled> {
  const { bytes, name = 'The file' } = file
  if (bytes.length > LONGEST)
    throw new UnreadableChecklistError(
      'file-too-large',
      `${name} has ${bytes.length} bytes; at most ${LONGEST} are read.`,
    )
  const { text, encoding } = decodeText(bytes, name)
  const parse = await csvParser()
  const delimiter = delimiterOf(text)
  const filled = readTables([tableOf(parsedWhole(text, delimiter, parse, name), text)], { source: SOURCE, name })
  if (encoding !== 'windows-1252') return filled
  const guess: Diagnostic = {
    severity: 'info',
    ruleId: 'encoding',
    source: SOURCE,
    message: `${name}: read as Windows-1252, since it is neither UTF-8 nor GB 18030.`,
  }
  return { ...filled, diagnostics: [guess, ...filled.diagnostics] }
}

async function csvParser(): Promise<Parse> {
  // The browser build of the library runs everywhere; the other one needs Node's Buffer.
  const { parse } = await import('csv-parse/browser/esm/sync')
  return (text, delimiter) =>
    parse(text, {
      delimiter,
      raw: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as Parsed[]
}

/** The delimiter with which the headings are found; a comma where none gives them. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, BEGINNING).split(/\r\n|[\r\n]/)
  const counted = DELIMITERS.map((delimiter) => {
    // Headings hold no delimiters: the marks around them are all that is to be taken off.
    const rows = lines.map((line, index): TableRow => {
      const cells = line.split(delimiter).map((cell, at) => [at, cell.replace(/^\s*"|"\s*$/g, '')] as const)
      return { number: index + 1, cells: new Map(cells) }
    })
    return { delimiter, count: findColumns({ rows })?.places.size ?? 0 }
  })
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}

function parsedWhole(text: string, delimiter: string, parse: Parse, name: string): Parsed[] {
  try {
    return parse(text, delimiter)
  } catch (cause) {
    throw new UnreadableChecklistError('malformed-csv', `${name}${rowOf(cause)}: ${reasonOf(cause)}`, { cause })
  }
}

/** The parser tells how many rows it has read before. */
function rowOf(cause: unknown): string {
  return cause instanceof Error && 'records' in cause && typeof cause.records === 'number'
    ? `: row ${cause.records + 1}`
    : ''
}

function reasonOf(cause: unknown): string {
  const isOpen = cause instanceof Error && 'code' in cause && cause.code === 'CSV_QUOTE_NOT_CLOSED'
  if (isOpen) return 'found a quotation mark that opens a cell; expected one that closes it.'
  return `found no well-formed CSV (${cause instanceof Error ? cause.message : cause}).`
}

function tableOf(parsed: readonly Parsed[], text: string): Table {
  // Excel takes this line for a setting, and does not count it.
  const settings = /^sep=.?$/.test(parsed[0]?.record.join('') ?? '') ? 1 : 0
  const starts = startsOf(parsed, text)
  const rows = parsed.map(
    ({ record }, index): TableRow => ({
      number: index + 1 - settings,
      start: starts[index],
      cells: new Map(record.flatMap((cell, at) => (cell === '' ? [] : [[at, cell]]))),
    }),
  )
  return { rows: rows.slice(settings) }
}

/** Where each record begins; what the parser calls lines counts a line end within quotes twice. */
function startsOf(parsed: readonly Parsed[], text: string): Point[] {
  let line = 1
  let offset = 0
  return parsed.map(({ raw }) => {
    const start = { line, column: 1, offset }
    line += raw.match(/\r\n|[\r\n]/g)?.length ?? 0
    offset += raw.length
    // The parser ends a record after the first sign of a line end.
    if (raw.endsWith('\r') && text[offset] === '\n') offset++
    return start
  })
}
