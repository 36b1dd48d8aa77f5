import type { Obligation, Outcome, ProvisionKind, VerificationMethod } from '@clausekit/model'

/** The headings that a written checklist has for the fields of an item. */
export type ColumnName =
  | 'id'
  | 'label'
  | 'clause'
  | 'clauseTitle'
  | 'provision'
  | 'kind'
  | 'obligation'
  | 'keyword'
  | 'condition'
  | 'method'
  | 'steps'
  | 'related'
  | 'verdict'
  | 'evidence'
  | 'remark'
  | 'by'
  | 'on'
  | 'waiver'
  | 'waivedBy'
  | 'waivedUntil'

/** What a written checklist says of itself in one language. */
export type Words = {
  /** BCP 47 tag. */
  language: string
  checklist: string
  identifier: string
  summary: string
  count: string
  total: string
  /** What stands between a heading word and what it announces. */
  colon: string
  /** What stands between the members of a list. */
  and: string
  /** Puts a remark behind a word: requirement (shall). */
  aside(word: string, remark: string): string
  /** The heading of a column for a property that the standard itself calls like one of the columns here. */
  attribute(name: string): string
  columns: Readonly<Record<ColumnName, string>>
  kinds: Readonly<Record<ProvisionKind, string>>
  obligations: Readonly<Record<Obligation, string>>
  methods: Readonly<Record<VerificationMethod, string>>
  verdicts: Readonly<Record<Outcome, string>>
  /** When to give which verdict. */
  verdictMeanings: Readonly<Record<Outcome, string>>
  instructions: { heading: string; text: string }
  /** Who checked what and when: headings of the cells to fill in. */
  record: readonly string[]
  items: string
  noItems: string
}
