import type { ChecklistItem, Outcome } from '@clausekit/model'
import { type Answer, outcomeOf } from './answer.js'

/** What an item may call for. */
export const ATTENTION = ['review', 'evidence', 'remark', 'waiver'] as const
export type Attention = (typeof ATTENTION)[number]

/** The items to show; what is empty does not narrow. */
export type Filter = {
  outcomes: ReadonlySet<string>
  obligation: string
  kind: string
  clause: string
  attention: string
  attributes: ReadonlyMap<string, string>
  words: readonly string[]
}

/** The value of a choice for items that do not have the attribute; no attribute is called so. */
export const ABSENT = '\u0000'

/** An item with what is found out about it once. */
export type Filtered = { item: ChecklistItem; around: ReadonlySet<string>; searched(): string }

export function fits({ item, around, searched }: Filtered, answer: Answer, filter: Filter): boolean {
  if (filter.outcomes.size > 0 && !filter.outcomes.has(outcomeOf(answer))) return false
  if (filter.obligation && item.obligation !== filter.obligation) return false
  if (filter.kind && item.kind !== filter.kind) return false
  if (filter.clause && !around.has(filter.clause)) return false
  if (filter.attention && !callsFor(filter.attention as Attention, answer)) return false
  for (const [name, value] of filter.attributes) if (attributeOf(item, name) !== value) return false
  if (filter.words.length === 0) return true
  const text = searched() + saidWords(answer)
  return filter.words.every((word) => text.includes(word))
}

export function isNarrowed({ outcomes, obligation, kind, clause, attention, attributes, words }: Filter): boolean {
  return (
    outcomes.size > 0 || attributes.size > 0 || words.length > 0 || Boolean(obligation || kind || clause || attention)
  )
}

/** An empty value is none. Names come from the standard: one of them may be `constructor`. */
export function attributeOf({ attributes = {} }: ChecklistItem, name: string): string {
  return Object.hasOwn(attributes, name) ? attributes[name] || ABSENT : ABSENT
}

export function callsFor(attention: Attention, { verdict, review }: Answer): boolean {
  const outcome: Outcome = verdict?.outcome ?? 'untested'
  if (attention === 'review') return review !== undefined
  if (attention === 'evidence') return outcome === 'passed' && (verdict?.evidence.length ?? 0) === 0
  if (attention === 'waiver') return verdict?.waiver !== undefined
  return outcome !== 'passed' && outcome !== 'untested' && !verdict?.remark
}

/** Words for searching: without the difference of case, width and white space. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

/** What the standard says of an item; the line end keeps a search from crossing from one field into the next. */
export function givenWords(item: ChecklistItem): string {
  const { id, label, clause, clauseTitle, leadIn, text, tailored, condition, exception, steps, related, attributes } =
    item
  const fields = [id, label, clause, clauseTitle, leadIn, text, tailored, condition, exception]
  const more = [...(steps ?? []), ...(related ?? []).map((one) => one.text), ...Object.values(attributes ?? {})]
  return `\n${[...fields, ...more].flatMap((field) => (field ? [searchable(field)] : [])).join('\n')}`
}

function saidWords({ verdict }: Answer): string {
  if (!verdict) return ''
  const { by, on, remark, waiver, evidence } = verdict
  const fields = [by, on, remark, waiver?.reason, waiver?.by, ...evidence.flatMap(({ text, url }) => [text, url])]
  return `\n${fields.flatMap((field) => (field ? [searchable(field)] : [])).join('\n')}`
}
