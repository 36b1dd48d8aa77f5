import type { Language } from '@clausekit/languages'
import type { Block, Clause, Diagnostic, Footnote, Inline } from '@clausekit/model'
import type { MarkedReference, MarkedTerm, StatedClause } from '../parser.js'
import type { XmlElement, XmlNode } from '../xml/index.js'
import type { Pointers } from './pointers.js'

/** One document while it is read: what the readers of its elements share, and what they gather. */
export type Reading = {
  /** The decoded source. */
  readonly text: string
  /** The language that the metadata names, as a BCP 47 tag. */
  readonly languageTag: string | undefined
  /** How the text speaks. */
  readonly language: Language
  readonly pointers: Pointers
  readonly terms: MarkedTerm[]
  readonly references: MarkedReference[]
  readonly stated: Map<Clause, StatedClause>
  readonly diagnostics: Diagnostic[]
  /** Footnotes that were met and have no place yet: they close the clause, the table or the figure. */
  footnotes: Footnote[]
  /** Content in which words and blocks stand side by side, as blocks. */
  flow(nodes: readonly XmlNode[]): Block[]
  /** Content within a line. */
  inlines(nodes: readonly XmlNode[]): Inline[]
  /** Report an element once for each rule and name. */
  report(diagnostic: Diagnostic, name: string): void
  /** An element that STS does not have, or not at this place: its words are kept. */
  unknown(element: XmlElement): void
}

/** The footnotes that were met, which then have their place. */
export function takeFootnotes(reading: Reading): Footnote[] {
  const { footnotes } = reading
  reading.footnotes = []
  return footnotes
}

/** What `read` gives, and the footnotes that it met. */
export function withFootnotes<T>(reading: Reading, read: () => T): { result: T; footnotes: Footnote[] } {
  const outer = takeFootnotes(reading)
  const result = read()
  const footnotes = takeFootnotes(reading)
  reading.footnotes = outer
  return { result, footnotes }
}
