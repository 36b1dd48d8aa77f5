import type { AsciidocBlock, AsciidocDocument } from 'asciidoctor'
import type { StatedClause } from '../parser.js'
import { wordsOfMarkup } from './markup.js'
import { plainPointer } from './plain-pointers.js'
import { type Profile, withNumber } from './profile.js'
import { hasOption, hasRole, kindOf, meaningOf, type SectionKind, statedOf } from './sections.js'
import { type SectionNode, sectionTree } from './traversal.js'

/** What is printed of a section besides its title. */
export type SectionFacts = {
  kind: SectionKind
  level: number
  number: string | null
  label?: string | undefined
  stated: StatedClause
}

type Above = { number: string | null; level: number }

/** Numbers of all sections: as Metanorma prints them, or as Asciidoctor does where the document asks for numbers. */
export function numberSections(document: AsciidocDocument, profile: Profile): Map<AsciidocBlock, SectionFacts> {
  const facts = new Map<AsciidocBlock, SectionFacts>()
  const initial = { ...document.attributes }
  const annexes = { normative: 0, informative: 0 }
  let clauses = 0
  const deepest = Number(document.attributes.sectnumlevels ?? 3)
  // Metanorma numbers until it is told not to; the entries in the text tell when.
  if (profile.isMetanorma) document.attributes.sectnums = ''
  const visit = ({ section, level, children }: SectionNode, above: Above, siblings: { count: number }) => {
    document.playbackAttributes(section.attributes)
    const kind = kindOf(section, clauses === 0, profile)
    const isNumbered = isPrintedWithNumber(section, kind, above, deepest, profile)
    const stated = statedOf(section, kind, profile)
    let own: SectionFacts = { kind, level, number: null, stated }
    if (isNumbered && kind === 'annex' && above.level === 0) {
      own = { ...own, ...annexLabel(annexes, stated, profile, document) }
    } else if (isNumbered && above.level === 0) own.number = String(++clauses)
    else if (isNumbered && above.number !== null) own.number = `${above.number}.${++siblings.count}`
    facts.set(section, own)
    const below = { count: 0 }
    const number = own.number ?? numberOfIntroduction(section, kind, profile)
    for (const child of children) visit(child, { number, level: above.level + 1 }, below)
  }
  for (const node of sectionTree(document)) visit(node, { number: '', level: 0 }, { count: 0 })
  restore(document, initial)
  return facts
}

function isPrintedWithNumber(
  section: AsciidocBlock,
  kind: SectionKind,
  above: Above,
  deepest: number,
  profile: Profile,
): boolean {
  if (!profile.isMetanorma)
    return Boolean(section.numbered) && section.level > 0 && (section.level <= deepest || kind === 'annex')
  if (section.level === 0 || hasOption(section, 'unnumbered') || hasRole(section, 'unnumbered')) return false
  if (above.level > 0) return above.number !== null
  if (profile.isAmendment || section.document.attributes.sectnums === undefined) return kind === 'annex'
  return kind !== 'preface' && kind !== 'bibliography' && kind !== 'index'
}

/** ISO and those who follow it count the parts of an introduction from 0.1. */
function numberOfIntroduction(section: AsciidocBlock, kind: SectionKind, profile: Profile): string | null {
  const countsFromZero = ['iso', 'iec', 'gb'].includes(profile.documentClass)
  return kind === 'preface' && countsFromZero && meaningOf(section, profile)?.role === 'introduction' ? '0' : null
}

function annexLabel(
  counts: { normative: number; informative: number },
  { normativity }: StatedClause,
  { words, documentClass }: Profile,
  { attributes }: AsciidocDocument,
): Pick<SectionFacts, 'number' | 'label'> {
  // ITU-T: annexes are integral parts, appendices are not.
  if (documentClass === 'itu' && normativity === 'informative') {
    const number = roman(++counts.informative)
    return { number, label: withNumber('Appendix', number) }
  }
  // A document that is an annex of a Recommendation says which one it is.
  const said = documentClass === 'itu' && counts.normative === 0 ? attributes.annexid : undefined
  const number = letters(++counts.normative)
  if (said) return { number: String(said), label: withNumber(words.annex, String(said)) }
  return { number, label: withNumber(words.annex, number) }
}

function letters(count: number): string {
  return count <= 26
    ? String.fromCharCode(64 + count)
    : letters(Math.floor((count - 1) / 26)) + letters(((count - 1) % 26) + 1)
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A number from 1 in Roman numerals. */
export function roman(count: number): string {
  const [value, sign] = ROMAN.find(([each]) => each <= count) ?? [0, '']
  return value === 0 ? '' : sign + roman(count - value)
}

function restore(document: AsciidocDocument, attributes: AsciidocDocument['attributes']): void {
  for (const name of Object.keys(document.attributes)) if (!(name in attributes)) delete document.attributes[name]
  Object.assign(document.attributes, attributes)
}

/** How a pointer to a section is printed. */
export function pointerToSection(section: AsciidocBlock, facts: SectionFacts, profile: Profile): string {
  const title = wordsOfMarkup(section.title ?? '')
  if (!profile.isMetanorma) {
    const word = String(section.document.attributes['section-refsig'] ?? 'Section')
    const numbered = facts.label ?? (facts.number === null ? undefined : withNumber(word, facts.number))
    return plainPointer(section, numbered, title) ?? title
  }
  if (facts.label) return facts.label
  if (facts.number === null) return title
  if (profile.documentClass === 'itu') return `${profile.words.clause.toLowerCase()} ${facts.number}`
  if (/[.A-Z]/.test(facts.number)) return facts.number
  return profile.words.clause === '第' ? `第${facts.number}章` : `${profile.words.clause} ${facts.number}`
}
