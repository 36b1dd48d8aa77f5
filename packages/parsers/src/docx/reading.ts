import type { PartLocation } from '@clausekit/model'
import type { AutoNumbers } from './inlines/auto-numbers.js'
import type { Counter } from './numbering/counter.js'
import type { Package, Relationship } from './package/open-package.js'
import type { Element } from './part/element.js'
import type { Styles } from './styles/read-styles.js'
import type { Templates } from './templates/index.js'

/** What the parts of a document have in common while it is read. */
export type DocumentReading = {
  file: string | undefined
  opened: Package
  styles: Styles
  templates: Templates
  counter: Counter
  /** Whether the text before all tracked changes is read. */
  isOriginal: boolean
  /** Whether the words of fields that hold a table of contents are left out. */
  leavesOutContents: boolean
  /** Whether lists that count 1, 1.1, 1.1.1 number clauses, where no styles mark headings. */
  numbersByLists: boolean
  /** Bookmarks that something points at. */
  targets: ReadonlySet<string>
  notes: NoteNumbers
  autoNumbers: AutoNumbers
  /** Styles and lists that are based on themselves. */
  cyclic: readonly string[]
  /** Things that cannot be shown, counted by the rule that tells of them, with the first place. */
  lost: Map<string, { count: number; location: PartLocation }>
}

/** Numbers the notes that the text refers to, in the order of the references. */
export type NoteNumbers = {
  /** @param mark What the author put in the place of the number; such a note is not counted. */
  refer(kind: NoteKind, id: string, mark?: string): ReferredNote
  /** The notes that were referred to so far. */
  referred(): readonly ReferredNote[]
}

/** A note that the text refers to; `isMarked` where its label is typed, before its words too. */
export type ReferredNote = { kind: NoteKind; id: string; noteId: string; label: string; isMarked: boolean }

export type NoteKind = 'footnote' | 'endnote'

/** What is known while one part is read. */
export type PartReading = DocumentReading & {
  part: string
  relationships: ReadonlyMap<string, Relationship>
  fields: Field[]
}

/** A field that is open: its code comes first, then what it shows. */
export type Field = {
  code: string
  isCode: boolean
  /** Whether what it shows is left out. */
  isLeftOut: boolean
  /** Its begin, which holds the data of a form field. */
  begin: Element
  /** The words whose link ends with the field. */
  link: object | undefined
}

/** Where a paragraph stands. */
export function placeOf(reading: PartReading, paragraph: Element): PartLocation {
  const place = { part: reading.part, paragraph: Math.max(paragraph.order, 0) }
  return reading.file === undefined ? place : { file: reading.file, ...place }
}

/** Remember something that cannot be shown. */
export function lose({ lost }: DocumentReading, ruleId: string, location: PartLocation): void {
  const known = lost.get(ruleId)
  if (known) known.count++
  else lost.set(ruleId, { count: 1, location })
}
