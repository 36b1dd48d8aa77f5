import { findIdentifiers, parseIdentifier, type StandardIdentifier } from '@clausekit/identifiers'
import { inlineText } from '../inlines.js'
import type { MarkedReference } from '../parser.js'
import { elementOf, elementsOf, type XmlElement } from '../xml/index.js'
import { printDate } from './dates.js'
import { MISSING_REFERENCE } from './includes.js'
import { readInlines } from './inlines.js'
import { printAuthors } from './people.js'
import type { Reading } from './reading.js'
import { printedLine, printedWords } from './words.js'

/** An entry of a list of references, as xml2rfc prints it. */
export function readReference(element: XmlElement, reading: Reading): MarkedReference {
  const { anchor = '' } = element.attributes
  const { location } = element
  const title = printedWords(elementOf(elementOf(element, 'front'), 'title'))
  const identifier = identifierOf(element)
  const cited = reading.survey.targets.get(anchor)?.text ?? anchor
  const body = entryText(element, reading) || (identifier?.canonical ?? '')
  return {
    id: anchor || `reference-${location.start.offset}`,
    label: cited || (identifier?.canonical ?? title),
    ...(identifier ? { identifier } : {}),
    ...(title ? { title } : {}),
    text: [cited && `[${cited}]`, body].filter(Boolean).join(' '),
    dated: identifier?.dated ?? false,
    location,
  }
}

function entryText(element: XmlElement, reading: Reading): string {
  if (element.name !== 'referencegroup') return referenceText(element, reading, false)
  const { target } = element.attributes
  const parts = elementsOf(element, 'reference').map((reference) => referenceText(reference, reading, true))
  return [...parts, target ? `<${target}>` : ''].filter(Boolean).join(' ')
}

/** Authors, title, series, date, address: in the order of the text renderer of xml2rfc. */
function referenceText(element: XmlElement, reading: Reading, isInGroup: boolean): string {
  const front = elementOf(element, 'front')
  const title = printedWords(elementOf(front, 'title'))
  const isQuoted = (element.attributes.quoteTitle ?? element.attributes['quote-title']) !== 'false'
  const target = element.attributes.target || elementOf(element, 'format')?.attributes.target
  const contents = elementsOf(element, 'refcontent').map((content) => printedWords(content))
  const isInProgress = contents.some((content) => /^work in progress$/i.test(content))
  const parts = [
    front ? printAuthors(elementsOf(front, 'author').filter(isNamed)) : '',
    title && isQuoted ? `"${title}"` : title,
    ...contents,
    ...seriesOf(element)
      .filter(({ attributes }) => !isInGroup || attributes.name !== 'DOI')
      .map((series) => printSeries(series, isInProgress)),
    printDate(elementOf(front, 'date')),
    target && !isInGroup ? `<${target}>` : '',
  ].filter(Boolean)
  const notes = elementsOf(element, 'annotation', 'prose').map((note) =>
    inlineText(readInlines(note.children, reading)),
  )
  return [parts.length > 0 ? `${parts.join(', ')}.` : '', ...notes].filter(Boolean).join(' ')
}

function isNamed({ attributes, children }: XmlElement): boolean {
  return Boolean(attributes.surname || attributes.fullname) || children.length > 0
}

/** `seriesInfo` stands in the reference, or in its front as v3 prefers. */
function seriesOf(element: XmlElement): XmlElement[] {
  const front = elementOf(element, 'front')
  return [...elementsOf(element, 'seriesInfo'), ...(front ? elementsOf(front, 'seriesInfo') : [])]
}

/** A draft is work in progress, where the entry does not say so itself. */
function printSeries({ attributes }: XmlElement, isInProgress: boolean): string {
  const { name = '', value = '' } = attributes
  if (name === 'Internet-Draft') return `${isInProgress ? '' : 'Work in Progress, '}Internet-Draft, ${value}`
  return printedLine(`${name} ${value}`)
}

/** What identifies the work: the RFC before its series, else what the entry says of itself, else its anchor. */
function identifierOf(element: XmlElement): StandardIdentifier | undefined {
  if (element.name === MISSING_REFERENCE) return parseIdentifier(element.attributes.identifier ?? '')
  const series = seriesOf(element)
  const ordered = [...series.filter(isRfc), ...series.filter((one) => !isRfc(one))]
  const contents = elementsOf(element, 'refcontent').map((content) => printedWords(content))
  for (const words of [...ordered.map(seriesWords), ...contents]) {
    const identifier = parseIdentifier(words)
    if (identifier) return identifier
  }
  // A reference of rfc2629.xslt may be only the name of the other source.
  const source = elementOf(element, 'source')?.attributes
  const sourced = source && parseIdentifier(source.basename ?? (source.href ?? '').replace(/\.xml$/, ''))
  if (sourced) return sourced
  const anchored = parseIdentifier(element.attributes.anchor ?? '')
  if (anchored) return anchored
  const title = printedWords(elementOf(elementOf(element, 'front'), 'title'))
  const [found] = findIdentifiers(title.slice(0, 300))
  return found?.start === 0 ? found.identifier : undefined
}

function isRfc({ attributes }: XmlElement): boolean {
  return attributes.name === 'RFC'
}

function seriesWords({ attributes }: XmlElement): string {
  const { name = '', value = '' } = attributes
  return /^Internet-Draft$/i.test(name) ? value : printedLine(`${name} ${value}`)
}
