import type { ChecklistItem, Evidence } from '@clausekit/model'
import type { ColumnName, Words } from '../words/words.js'
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

/** The words of an item for the columns of a table. */
export function cellsOf(item: ChecklistItem, words: Words): Readonly<Record<ColumnName, string>> {
  const { verdict } = item
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
    verdict: verdict ? words.verdicts[verdict.outcome] : '',
    evidence: (verdict?.evidence ?? []).map(evidenceLine).join('\n'),
    remark: verdict?.remark ?? '',
    by: verdict?.by ?? '',
    on: verdict?.on ?? '',
    waiver: verdict?.waiver?.reason ?? '',
    waivedBy: verdict?.waiver?.by ?? '',
    waivedUntil: verdict?.waiver?.until ?? '',
  }
}

/** Evidence on one line: its words, and its address in angle brackets. */
export function evidenceLine({ text, url }: Evidence): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return url === undefined ? words : `${words} <${url}>`.trim()
}

/** The evidence that a line of a filled form names; the way back from `evidenceLine`. */
export function readEvidenceLine(line: string): Evidence {
  const match = /^([^<>]*)<([^<>\s]+)>$/.exec(line.trim())
  return match ? { text: (match[1] as string).trim(), url: match[2] as string } : { text: line.trim() }
}
