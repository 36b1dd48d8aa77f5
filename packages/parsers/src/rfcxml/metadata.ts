import { parseIdentifier, type StandardIdentifier } from '@clausekit/identifiers'
import type { Metadata } from '@clausekit/model'
import { elementOf, elementsAt, elementsOf, type XmlElement } from '../xml/index.js'
import { personData } from './address.js'
import { dateOf } from './dates.js'
import { printedLine, printedWords } from './words.js'

/** Categories of `rfc`, and the statuses that v3 has in `seriesInfo`. */
const STATUSES: Readonly<Record<string, string>> = {
  std: 'Standards Track',
  standard: 'Standards Track',
  informational: 'Informational',
  experimental: 'Experimental',
  bcp: 'Best Current Practice',
  info: 'Informational',
  exp: 'Experimental',
  historic: 'Historic',
}

/** Streams of other bodies than the IETF (RFC 7841). */
const STREAMS = new Set(['IAB', 'IRTF'])

/** What `rfc` and its `front` say of the document. */
export function readMetadata(rfc: XmlElement): Partial<Metadata> {
  const front = elementOf(rfc, 'front')
  const { attributes } = rfc
  // Without a word on it the language is English (RFC 7991, 2.45; v2 had no other).
  const language = attributes['xml:lang'] || 'en'
  const title = printedWords(elementOf(front, 'title'))
  const identifier = identifierOf(rfc, front)
  const published = dateOf(elementOf(front, 'date'))
  const people = elementsAt(front, 'author').map(personData)
  const drafters = people.flatMap(({ name, organization }) => name ?? organization ?? [])
  const replaces = listOf(attributes.obsoletes).flatMap((name) => documentNamed(name) ?? [])
  const committee = wordsOf(front, 'workgroup').join(', ')
  const keywords = wordsOf(front, 'keyword').flatMap((words) => listOf(words))
  const stated = attributes.category || seriesStatus(front)
  const status = stated ? (STATUSES[stated] ?? stated) : undefined
  return {
    language,
    ...(title ? { titles: [{ language, text: title }] } : {}),
    ...(identifier ? { identifier } : {}),
    ...(published ? { published } : {}),
    ...(status ? { status } : {}),
    ...(drafters.length > 0 ? { drafters } : {}),
    ...(replaces.length > 0 ? { replaces } : {}),
    ...(committee ? { committee } : {}),
    ...(keywords.length > 0 ? { keywords } : {}),
    publisher: STREAMS.has(attributes.submissionType ?? '') ? (attributes.submissionType as string) : 'IETF',
    custom: customOf(rfc, front, people),
  }
}

/** RFC 9110, or the name of the draft. */
function identifierOf(rfc: XmlElement, front: XmlElement | undefined): StandardIdentifier | undefined {
  const number = rfcNumberOf(rfc)
  if (number) return parseIdentifier(`RFC ${number}`)
  const [series] = seriesOf(front, 'Internet-Draft')
  const name = series?.attributes.value || rfc.attributes.docName
  return name ? parseIdentifier(name.replace(/\.(?:txt|xml)$/, '')) : undefined
}

/** The number of a document that is an RFC; placeholders such as XXXX are none. */
export function rfcNumberOf(rfc: XmlElement): string | undefined {
  const [series] = seriesOf(elementOf(rfc, 'front'), 'RFC')
  const number = rfc.attributes.number || series?.attributes.value
  return number && /^\d+$/.test(number.trim()) ? number.trim() : undefined
}

function seriesOf(front: XmlElement | undefined, name: string): XmlElement[] {
  return front ? elementsOf(front, 'seriesInfo').filter(({ attributes }) => attributes.name === name) : []
}

function seriesStatus(front: XmlElement | undefined): string | undefined {
  const said = front ? elementsOf(front, 'seriesInfo').flatMap(({ attributes }) => attributes.status || []) : []
  return said[0]
}

function customOf(
  rfc: XmlElement,
  front: XmlElement | undefined,
  authors: Record<string, string>[],
): Record<string, unknown> {
  const { docName, category, ipr, submissionType, consensus, obsoletes, updates, seriesNo } = rfc.attributes
  const series = front ? elementsOf(front, 'seriesInfo') : []
  const entries: Record<string, unknown> = {
    abbrev: elementOf(front, 'title')?.attributes.abbrev,
    ...(rfcNumberOf(rfc) ? { series: 'RFC', number: rfcNumberOf(rfc) } : {}),
    docName,
    category,
    ipr,
    submissionType,
    consensus,
    seriesNo,
    obsoletes: listOf(obsoletes),
    updates: listOf(updates),
    seriesInfo: series.map(({ attributes }) => printedLine(`${attributes.name ?? ''} ${attributes.value ?? ''}`)),
    area: wordsOf(front, 'area'),
    authors,
  }
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value && (!Array.isArray(value) || value.length > 0)),
  )
}

function wordsOf(front: XmlElement | undefined, name: string): string[] {
  return elementsAt(front, name).flatMap((element) => printedWords(element) || [])
}

function documentNamed(name: string): StandardIdentifier | undefined {
  return parseIdentifier(/^\d+$/.test(name) ? `RFC ${name}` : name)
}

function listOf(value: string | undefined): string[] {
  return (value ?? '').split(',').flatMap((part) => printedLine(part) || [])
}
