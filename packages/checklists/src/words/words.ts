import type { Obligation, Outcome, ProvisionKind, Review, VerificationMethod } from '@clausekit/model'

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
  | 'status'
  | 'before'
  | 'support'
  | 'review'
  | 'verdict'
  | 'evidence'
  | 'remark'
  | 'by'
  | 'on'
  | 'waiver'
  | 'waivedBy'
  | 'waivedUntil'
  | 'fingerprint'

/** What a spreadsheet of a checklist says besides its columns. */
export type WorkbookWords = {
  profile: string
  progress: string
  /** The share of items that have been looked at. */
  checked: string
  /** Shown where a cell gets a word that is none of its list. */
  wrongVerdict: string
  wrongSupport: string
  wrongReview: string
  /** What to do with verdicts of an earlier edition. */
  reviews(count: number): string
  /** The sheet for items that the checklist no longer has, its first column, and the column that is read again. */
  retired: string
  retiredId: string
  retiredItem: string
  /** What that sheet is. */
  retirements(count: number): string
  /** The sheet for what is too long for a cell, and its columns. */
  longTexts: string
  column: string
  part: string
  text: string
  /** The end of a cell that goes on in that sheet. */
  continued: string
}

/** A section with fields to fill in. */
export type ProformaSection = { heading: string; fields: readonly string[] }

/** An implementation conformance statement (ISO/IEC 9646-7). */
export type ProformaWords = {
  title: string
  statement: ProformaSection
  supplier: ProformaSection
  /** Its first two fields are the name and the version. */
  implementation: ProformaSection
  standard: string
  amendments: string
  global: { heading: string; question: string; text: string }
  notation: { heading: string; text: string; meanings: readonly (readonly [sign: string, meaning: string])[] }
  /** What o.1 means. */
  alternatives(sign: string): string
  /** What a status with a condition comes to. */
  conditional(status: string, solved: string): string
  items: string
  table(number: number, title: string): string
  columns: { item: string; feature: string; reference: string; status: string; support: string }
  yes: string
  no: string
  notApplicable: string
}

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
  /** What happened to a provision since its verdict was given. */
  reviews: Readonly<Record<Review['reason'], string>>
  /** Takes the place of such a word when somebody has looked at the item again. */
  reviewed: string
  /** When to give which verdict. */
  verdictMeanings: Readonly<Record<Outcome, string>>
  instructions: { heading: string; text: string }
  /** Who checked what and when: headings of the cells to fill in. */
  record: readonly string[]
  items: string
  noItems: string
  /** What a generated test file says of itself. */
  skeleton: string
  /** Why a generated test is skipped. */
  notWritten: string
  workbook: WorkbookWords
  proforma: ProformaWords
}
