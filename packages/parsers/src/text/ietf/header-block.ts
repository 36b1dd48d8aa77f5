import type { FrontMatter } from '../../parser.js'
import { headOf, type Line, rightEdge, sliceLine } from '../lines.js'
import { parseDate } from './dates.js'

const RFC_NUMBER =
  /^(?:Request\s+for\s+Comments|RFC)\s*(?:\(RFC\))?\s*[:#.]*\s*#?\s*(?:RFC\s*)?(\d{1,5})\b(?:\s*\([^)]*\))?$/i
const DRAFT = /^<?(draft-[a-z0-9][a-z0-9.-]*?)(?:\.txt)?>?$/i
const FIELD = /^([A-Z][A-Za-z]*(?:[ -][A-Za-z]+){0,3})\s*:\s*(.*)$/
const AUTHOR =
  /(?:^|[\s(])(?:\p{Lu}-)?\p{Lu}\.\s?(?:-?\p{Lu}\.\s?)*\s*[\p{L}'\u2019-]*\p{L}{2}|,\s*(?:Ed\.?|Editors?)(?:itor)?\.?$/u
const ORGANISATION =
  /^(?:Internet Engineering Task Force|Internet Architecture Board|Internet Research Task Force|Independent Submission|RFC Editor)/i

type Fields = {
  [name: string]: string | string[] | undefined
  author?: string[]
  organization?: string[]
  obsoletes?: string[]
  updates?: string[]
}

/** What the header block of an IETF document says, and the lines that say nothing known. */
export type HeaderBlock = { frontMatter: FrontMatter; unplaced: Line[] }

/** Whether a line belongs to the header block: a field, a number, a draft name, or something at the right margin. */
export function isHeaderLine(line: Line, width: number): boolean {
  const [left, right] = columnsOf(line)
  const head = left ? headOf(left) : ''
  if (left && (RFC_NUMBER.test(head) || DRAFT.test(head) || /^Internet[- ]Draft$/i.test(head))) return true
  if (left && right && rightEdge(right) > width * 0.75) return true
  if (left && FIELD.test(head) && head.length < 60) return true
  return left === undefined && right !== undefined && rightEdge(right) > width * 0.85 && right.indent > width / 2
}

/** Read the header block of the front page. */
export function parseHeaderBlock(lines: readonly Line[]): HeaderBlock {
  const fields: Fields = {}
  const unplaced: Line[] = []
  let field: string | undefined
  for (const [index, line] of lines.entries()) {
    const [left, right] = columnsOf(line)
    if (right) readRight(right.words, fields)
    if (left) {
      const known = readLeft(left.words, fields, field, index === 0)
      field = known
      if (known === undefined) unplaced.push(left)
    }
  }
  return { frontMatter: fields, unplaced }
}

/** The left and the right column of a line. */
function columnsOf(line: Line): [Line | undefined, Line | undefined] {
  const gap = / {3,}/.exec(line.layout.length > 200 ? '' : line.layout)
  if (!gap) return line.indent > 30 ? [undefined, line] : [line, undefined]
  const at = line.layout === line.words ? gap.index : line.words.search(/\t|\s{3,}/)
  return [sliceLine(line, 0, at), sliceLine(line, at)]
}

function readRight(words: string, fields: Fields): void {
  const date = parseDate(words)
  if (date) fields.date ??= date
  else if (AUTHOR.test(words) || !fields.author) fields.author = [...(fields.author ?? []), words]
  else fields.organization = [...(fields.organization ?? []), words]
}

/** Read the left column; the answer names the field that a following line may go on. */
function readLeft(words: string, fields: Fields, open: string | undefined, first: boolean): string | undefined {
  const number = RFC_NUMBER.exec(words)
  if (number) {
    fields.series = 'RFC'
    fields.number = number[1] as string
    return 'number'
  }
  if (/^Internet[- ]Draft$/i.test(words)) {
    fields.series ??= 'Internet-Draft'
    fields.status ??= 'Internet-Draft'
    return 'series'
  }
  const draft = DRAFT.exec(words)
  if (draft) {
    fields.docName = draft[1] as string
    return 'docName'
  }
  const field = FIELD.exec(words)
  if (field) return readField((field[1] as string).toLowerCase(), field[2] as string, fields)
  if ((open === 'obsoletes' || open === 'updates') && /^(?:RFC\s*)?\d{1,5}(?:\s*,|$)/.test(words)) {
    fields[open] = [...(fields[open] ?? []), ...listOf(words)]
    return open
  }
  const date = parseDate(words)
  if (date) {
    fields.date ??= date
    return 'date'
  }
  if (ORGANISATION.test(words)) fields.publisher ??= words
  else if (first || /working group|network group/i.test(words)) fields.workgroup ??= words
  else return undefined
  return 'workgroup'
}

function readField(name: string, value: string, fields: Fields): string | undefined {
  if (/^(?:obsoletes|replaces)/.test(name)) {
    fields.obsoletes = [...(fields.obsoletes ?? []), ...listOf(value)]
    return 'obsoletes'
  }
  if (name.startsWith('updates')) {
    fields.updates = [...(fields.updates ?? []), ...listOf(value)]
    return 'updates'
  }
  const known: Readonly<Record<string, string>> = {
    category: 'category',
    'intended status': 'category',
    status: 'category',
    issn: 'issn',
    bcp: 'bcp',
    std: 'std',
    fyi: 'fyi',
    ien: 'ien',
    expires: 'expires',
    'expiration date': 'expires',
    'working group': 'workgroup',
    workgroup: 'workgroup',
    group: 'workgroup',
    date: 'date',
    published: 'date',
    document: 'docName',
    'internet draft': 'docName',
    'internet-draft': 'docName',
    author: 'author',
    authors: 'author',
  }
  const key = known[name]
  if (key === undefined || value === '') return undefined
  if (key === 'author') fields.author = [...(fields.author ?? []), value]
  else if (key === 'docName') fields.docName ??= value.replace(/^<|(?:\.txt)?>?$/g, '')
  else fields[key] ??= key === 'expires' || key === 'date' ? (parseDate(value) ?? value) : value
  if (key === 'category') fields.status ??= value
  return key
}

function listOf(value: string): string[] {
  return value
    .split(/[,;]/)
    .map((part) =>
      part
        .trim()
        .replace(/^RFCs?\s*#?/i, '')
        .replace(/\s*\((?:if approved|.{0,40})\)$/, ''),
    )
    .filter((part) => part !== '')
}
