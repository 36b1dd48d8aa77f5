import { countedProvisions, statementOf } from '@clausekit/checklists'
import type { Provision, ProvisionKind } from '@clausekit/model'
import { writeCsv } from './csv.js'
import { writeMarkdownTable } from './markdown-table.js'
import { writeTable } from './table.js'

export type ProvisionList = {
  provisions: readonly Provision[]
  /** The kinds that are wanted; all when absent. */
  kinds?: readonly ProvisionKind[] | undefined
  /** The columns of the terminal that shows a table; none when absent. */
  width?: number | undefined
}

/** A form in which provisions are listed. */
export type ProvisionFormat = { name: string; extensions: readonly string[]; write(list: ProvisionList): string }

const table: ProvisionFormat = {
  name: 'table',
  extensions: ['txt'],
  write: (list) =>
    writeTable(
      counted(list).map((provision) => [nameOf(provision), provision.kind, provision.clause, statementOf(provision)]),
      list.width,
    ),
}

const json: ProvisionFormat = {
  name: 'json',
  extensions: ['json'],
  write: ({ provisions, kinds }) => `${JSON.stringify(wanted(provisions, kinds), null, 2)}\n`,
}

const csv: ProvisionFormat = {
  name: 'csv',
  extensions: ['csv'],
  write: (list) => writeCsv([[...CSV_COLUMNS], ...counted(list).map(csvRow)]),
}

const markdown: ProvisionFormat = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  write: (list) =>
    writeMarkdownTable([
      ['id', 'clause', 'kind', 'keyword', 'text'],
      ...counted(list).map((provision) => [
        nameOf(provision),
        provision.clause,
        provision.kind,
        provision.keyword ?? '',
        statementOf(provision),
      ]),
    ]),
}

/** The forms in which provisions are listed, by name. */
export const provisionFormats = { table, json, csv, markdown } as const satisfies Readonly<
  Record<string, ProvisionFormat>
>

const CSV_COLUMNS = [
  'id',
  'label',
  'clause',
  'kind',
  'polarity',
  'strength',
  'keyword',
  'text',
  'subject',
  'condition',
  'exception',
  'constraints',
  'citations',
  'testability',
  'confidence',
  'fingerprint',
] as const

function csvRow(provision: Provision): string[] {
  const cells: Readonly<Record<(typeof CSV_COLUMNS)[number], string>> = {
    id: provision.id,
    label: provision.label ?? '',
    clause: provision.clause,
    kind: provision.kind,
    polarity: provision.polarity,
    strength: provision.strength ?? '',
    keyword: provision.keyword ?? '',
    text: statementOf(provision),
    subject: provision.subject ?? '',
    condition: provision.condition ?? '',
    exception: provision.exception ?? '',
    constraints: provision.constraints.map((constraint) => constraint.literal).join('; '),
    citations: provision.citations.map((citation) => citation.text).join('; '),
    testability: provision.testability,
    confidence: String(provision.confidence),
    fingerprint: provision.fingerprint,
  }
  return CSV_COLUMNS.map((name) => cells[name])
}

/** What lists count: a compound provision is represented by its parts. */
function counted({ provisions, kinds }: ProvisionList): Provision[] {
  return wanted(countedProvisions(provisions), kinds)
}

function wanted(provisions: readonly Provision[], kinds: readonly ProvisionKind[] | undefined): Provision[] {
  return provisions.filter((provision) => kinds?.includes(provision.kind) ?? true)
}

/** What people call it: the id that the standard prints, else ours. */
function nameOf({ label, id }: Provision): string {
  return label ?? id
}
