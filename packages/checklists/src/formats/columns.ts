import type { ChecklistItem, Evidence, ImplementationStatus, Review } from '@clausekit/model'
import type { ColumnName, Words } from '../words/words.js'
import { allWords } from '../words/words-for.js'
import { headingKey } from './heading-key.js'
import { oneLine } from './one-line.js'
import { statementOf } from './statement-of.js'

/** What the standard and its provisions say. */
export const GIVEN = [
  'id',
  'label',
  'clause',
  'clauseTitle',
  'provision',
  'kind',
  'obligation',
  'keyword',
  'condition',
  'method',
  'steps',
  'related',
] as const satisfies readonly ColumnName[]

/** What is to be filled in. */
export const TO_FILL_IN = [
  'verdict',
  'evidence',
  'remark',
  'by',
  'on',
  'waiver',
  'waivedBy',
  'waivedUntil',
] as const satisfies readonly ColumnName[]

/** What was answered beside a verdict; the words before say what a review is about. */
export const ANSWERED = ['before', 'support', 'review'] as const satisfies readonly ColumnName[]

/** The columns of a form beside those of GIVEN and of the attributes: an ICS and reviews have theirs where there are any. */
export function answerColumns(items: readonly ChecklistItem[]): { given: ColumnName[]; toFillIn: ColumnName[] } {
  const hasIcs = items.some(({ ics }) => ics)
  const hasReviews = items.some(({ review }) => review)
  return {
    given: [...(hasIcs ? (['status'] as const) : []), ...(hasReviews ? (['before'] as const) : [])],
    toFillIn: [...(hasIcs ? (['support'] as const) : []), ...(hasReviews ? (['review'] as const) : []), ...TO_FILL_IN],
  }
}

/** The names of the attributes that items have, in an order that fits each of them: L1 stands before L2, though the first item has no L1. */
export function attributeNames(items: readonly ChecklistItem[]): string[] {
  const names: string[] = []
  for (const { attributes = {} } of items) {
    const own = Object.keys(attributes)
    for (const [index, name] of own.entries()) {
      if (names.includes(name)) continue
      const next = own.slice(index + 1).find((later) => names.includes(later))
      names.splice(next === undefined ? names.length : names.indexOf(next), 0, name)
    }
  }
  return names
}

/** The value of an attribute; empty where the item has none. Names come from the standard: one of them may be `constructor`. */
export function attributeOf({ attributes = {} }: ChecklistItem, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : ''
}

/** The heading of the column of an attribute: never that of another column, in any language that forms are read in. */
export function attributeHeading(name: string, words: Words): string {
  return HEADINGS.has(headingKey(name)) ? words.attribute(name) : name
}

const HEADINGS: ReadonlySet<string> = new Set(
  allWords.flatMap(({ columns }) => Object.values(columns).map((heading) => headingKey(heading))),
)

/** The words of an item for the columns of a table. */
export function cellsOf(item: ChecklistItem, words: Words): Readonly<Record<ColumnName, string>> {
  const { verdict, ics, review } = item
  return {
    id: item.id,
    label: item.label ?? '',
    clause: item.clause,
    clauseTitle: item.clauseTitle,
    provision: item.tailored ?? statementOf(item),
    kind: words.kinds[item.kind],
    obligation: words.obligations[item.obligation],
    keyword: item.keyword ?? '',
    condition: item.condition ?? '',
    method: words.methods[item.method],
    steps: (item.steps ?? []).join('\n'),
    related: (item.related ?? []).map(({ text }) => text).join('\n'),
    status: ics ? statusWords(ics) : '',
    before: review ? wordsBefore(review) : '',
    support: ics?.support === undefined ? '' : ics.support ? words.proforma.yes : words.proforma.no,
    review: review ? words.reviews[review.reason] : '',
    verdict: verdict ? words.verdicts[verdict.outcome] : '',
    evidence: evidenceCell(verdict?.evidence ?? []),
    remark: verdict?.remark ?? '',
    by: verdict?.by ?? '',
    on: verdict?.on ?? '',
    waiver: verdict?.waiver?.reason ?? '',
    waivedBy: verdict?.waiver?.by ?? '',
    waivedUntil: verdict?.waiver?.until ?? '',
    fingerprint: item.fingerprint,
  }
}

/** As the standard has it, and what it comes to where that is something else. */
function statusWords({ status, solved }: ImplementationStatus): string {
  return solved === status || solved === 'undecided' ? status : `${status} → ${solved}`
}

const BETWEEN = ' · '

/** What a verdict was given for: a line each, with its id, its clause and its words; further lines of the words are indented. */
function wordsBefore({ before }: Review): string {
  return before
    .map(({ id, clause, text }) => [id, clause, text.replace(/\r\n|[\r\n]/g, '\n  ')].join(BETWEEN))
    .join('\n')
}

/** What a verdict was given for; the way back from the cell of a form. */
export function readWordsBefore(cell: string): Review['before'] {
  return piecesOf(cell).flatMap((lines) => {
    const [id = '', clause = '', ...words] = lines.join('\n').split(BETWEEN)
    return words.length > 0 ? [{ id: id.trim(), clause, text: words.join(BETWEEN) }] : []
  })
}

/** Evidence on one line: its words, and its address in angle brackets. */
export function evidenceLine({ text, url }: Evidence): string {
  return marked(oneLine(text), url)
}

/** The evidence that a line of a filled form names; the way back from `evidenceLine`. */
export function readEvidenceLine(line: string): Evidence {
  const words = line.trim()
  const open = words.endsWith('>') ? words.lastIndexOf('<') : -1
  if (open < 0) return { text: words }
  const url = words.slice(open + 1, -1).trim()
  const text = words.slice(0, open).trim()
  return url === '' ? { text } : { text, url }
}

/** Evidence in one cell: a line each; further lines of one piece of evidence are indented. */
export function evidenceCell(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ text, url }) => marked(text.trim().replace(/\r\n|[\r\n]/g, '\n  '), url))
    .filter(Boolean)
    .join('\n')
}

/** Nobody lists more; further lines belong to the last piece, so that none is lost. */
const MOST_PIECES = 1000

/** The evidence in a cell; the way back from `evidenceCell`. */
export function readEvidenceCell(cell: string): Evidence[] {
  return piecesOf(cell)
    .map((lines) => readEvidenceLine(lines.join('\n')))
    .filter(({ text, url }) => text !== '' || url)
}

/** The lines of each piece; an indented line goes on with the piece before it. */
function piecesOf(cell: string): string[][] {
  const pieces: string[][] = []
  for (const line of cell.split(/\r\n|[\r\n]/)) {
    const piece = pieces.at(-1)
    if (piece && (pieces.length >= MOST_PIECES || /^[ \t\u3000]/.test(line)))
      piece.push(line.replace(/^(?: {1,2}|[\t\u3000])/, ''))
    else if (line.trim() !== '') pieces.push([line])
  }
  return pieces
}

/** Empty brackets say that those before them are words. */
function marked(words: string, url: string | undefined): string {
  const address = url?.replace(/[<>\r\n]/g, encodeURIComponent).trim() ?? ''
  if (address === '') return words.endsWith('>') && words.includes('<') ? `${words} <>` : words
  return `${words} <${address}>`.trim()
}
