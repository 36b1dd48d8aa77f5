import type { Block, Clause, TextLocation } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import type { MarkedReference, StatedClause } from '../parser.js'
import { elementOf, elementsOf, type XmlElement } from '../xml/index.js'
import { readBlocks, readSectionBlocks } from './blocks.js'
import { MISSING_REFERENCE } from './includes.js'
import { readInlines } from './inlines.js'
import { leaveOut, type Reading } from './reading.js'
import { readReference } from './references.js'
import { isAppendixNumber, needsReferencesSection, referencesSectionNumber } from './section-numbers.js'
import { nameOf } from './targets.js'
import { printedLine } from './words.js'

export type Body = {
  children: Clause[]
  stated: Map<Clause, StatedClause>
  references: MarkedReference[]
}

/** The clauses of a document: abstract, notes and boilerplate of the front, the middle, references and appendices. */
export function readBody(rfc: XmlElement, reading: Reading): Body {
  const body: Body = { children: [], stated: new Map(), references: [] }
  for (const element of frontSections(elementOf(rfc, 'front'))) body.children.push(...clauseOf(element, body, reading))
  const middle = elementOf(rfc, 'middle')
  if (middle)
    for (const section of elementsOf(middle, 'section')) body.children.push(...clauseOf(section, body, reading))
  const back = elementOf(rfc, 'back')
  if (!back) return body
  body.children.push(...referencesOf(back, body, reading))
  for (const section of elementsOf(back, 'section')) body.children.push(...clauseOf(section, body, reading))
  return body
}

/** The table of contents is left out: it says again what stands in the text. */
function frontSections(front: XmlElement | undefined): XmlElement[] {
  return front
    ? elementsOf(front, 'abstract', 'note', 'boilerplate').flatMap((element) =>
        element.name === 'boilerplate' ? elementsOf(element, 'section') : [element],
      )
    : []
}

function clauseOf(element: XmlElement, body: Body, reading: Reading): Clause[] {
  if (element.attributes.removeInRFC === 'true' && reading.isRfc) {
    leaveOut(element, 'removed-in-rfc', reading)
    return []
  }
  const clause = emptyClause(element, reading)
  clause.children.push(...readSectionBlocks(element, reading))
  for (const section of elementsOf(element, 'section')) clause.children.push(...clauseOf(section, body, reading))
  if (clause.number && /^[A-Z]+$/.test(clause.number)) body.stated.set(clause, { role: 'annex' })
  return [clause]
}

function emptyClause(element: XmlElement, reading: Reading): Clause {
  const number = reading.survey.numbers.get(element) ?? null
  const isAppendix = number !== null && isAppendixNumber(number) && !number.includes('.')
  return {
    type: 'clause',
    id: nameOf(element) ?? '',
    number,
    ...(isAppendix ? { label: `Appendix ${number}` } : {}),
    title: clauseTitle(element, reading),
    role: 'other',
    normativity: 'normative',
    children: [],
    location: headingPlace(element),
  }
}

/** What xml2rfc prints where no title is given. */
const TITLES: Readonly<Record<string, string>> = { abstract: 'Abstract', note: 'Note', references: 'References' }

function clauseTitle(element: XmlElement, reading: Reading): string {
  const name = elementOf(element, 'name')
  const title = name ? inlineText(readInlines(name.children, reading)) : (element.attributes.title ?? '')
  return printedLine(title) || (TITLES[element.name] ?? '')
}

/** The place of the name, or of the tag that has the title. */
function headingPlace(element: XmlElement): TextLocation {
  const name = elementOf(element, 'name')
  if (name) return name.location
  const { location, children } = element
  const [first] = children
  return first ? { ...location, end: first.location.start } : location
}

function referencesOf(back: XmlElement, body: Body, reading: Reading): Clause[] {
  const lists = elementsOf(back, 'references').map((list) => referencesClause(list, body, reading))
  if (!needsReferencesSection(back)) return lists
  const location = lists[0]?.location
  return [
    {
      type: 'clause',
      id: '',
      number: referencesSectionNumber(back, reading.survey.numbers) || null,
      title: TITLES.references as string,
      role: 'other',
      normativity: 'normative',
      children: lists,
      ...(location ? { location } : {}),
    },
  ]
}

function referencesClause(element: XmlElement, body: Body, reading: Reading): Clause {
  const clause = emptyClause(element, reading)
  const isGroup = elementsOf(element, 'references').length > 0
  const entries: Block[] = []
  for (const child of elementsOf(element)) {
    if (child.name === 'references') clause.children.push(referencesClause(child, body, reading))
    else if (['reference', 'referencegroup', MISSING_REFERENCE].includes(child.name)) {
      const reference = readReference(child, reading)
      body.references.push(reference)
      entries.push({ type: 'referenceItem', referenceId: reference.id, location: child.location })
    } else entries.push(...readBlocks([child], reading))
  }
  clause.children.unshift(...entries)
  if (!isGroup) body.stated.set(clause, { role: roleOf(clause.title) })
  return clause
}

function roleOf(title: string): 'normative-references' | 'bibliography' {
  return /\bnormative\b/i.test(title) && !/\b(?:non-?|not )normative\b/i.test(title)
    ? 'normative-references'
    : 'bibliography'
}
