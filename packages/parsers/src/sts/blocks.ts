import type { Block, Inline } from '@clausekit/model'
import { elementsOf, isElement, textOf, type XmlElement, type XmlNode } from '../xml/index.js'
import { withinPart } from './citations.js'
import { readHeaded } from './headed.js'
import type { Reading } from './reading.js'

export function readQuote(element: XmlElement, reading: Reading): Block[] {
  const children = readHeaded(element, reading)
  const id = reading.pointers.pointedNameOf(element)
  return children.length > 0 ? [{ type: 'quote', ...(id ? { id } : {}), children, location: element.location }] : []
}

/** Lines that keep their form. */
export function readCode(element: XmlElement, reading: Reading): Block[] {
  const value = textOf(element)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
  if (value === '') return []
  const { language } = element.attributes
  const id = reading.pointers.pointedNameOf(element)
  return [{ type: 'code', value, ...(language ? { language } : {}), ...(id ? { id } : {}), location: element.location }]
}

/** Verses are lines of one paragraph. */
export function readVerse(element: XmlElement, reading: Reading): Block[] {
  const verses = elementsOf(element, 'verse-line')
  const first = elementsOf(element).findIndex(({ name }) => name === 'verse-line')
  const others = elementsOf(element).filter(({ name }) => name !== 'verse-line')
  return [
    ...reading.flow(others.slice(0, Math.max(0, first))),
    ...lines(verses, element, reading),
    ...reading.flow(others.slice(Math.max(0, first))),
  ]
}

/** The speaker's name opens what is said. */
export function readSpeech(element: XmlElement, reading: Reading): Block[] {
  return reading.flow(element.children.map((child): XmlNode => (isSpeaker(child) ? asParagraph(child) : child)))
}

function isSpeaker(node: XmlNode): node is XmlElement {
  return isElement(node) && node.name === 'speaker'
}

function asParagraph(element: XmlElement): XmlElement {
  return { ...element, name: 'p', location: element.location }
}

/** An address, each part on a line of its own. */
export function readAddress(element: XmlElement, reading: Reading): Block[] {
  return lines(elementsOf(element), element, reading)
}

/** People and bodies, each with what belongs to them on a line of its own. */
export function readContributors(element: XmlElement, reading: Reading): Block[] {
  return elementsOf(element).flatMap((part) => {
    const parts = part.name === 'contrib' ? elementsOf(part).map(withinPart) : [part]
    const children = joined(parts, { type: 'text', value: ', ' }, reading)
    return children.length > 0 ? [paragraph(children, part)] : []
  })
}

export function readSignature(element: XmlElement, reading: Reading): Block[] {
  const isMixed = element.children.some((child) => child.type === 'text' && child.value.trim() !== '')
  return isMixed ? reading.flow([asParagraph(element)]) : lines(elementsOf(element), element, reading)
}

/** An entry of an index, with those below it. */
export function readIndexEntry(element: XmlElement, reading: Reading): Block[] {
  const space: XmlNode = { type: 'text', value: ' ', location: element.location }
  const isBelow = (node: XmlNode) => isElement(node) && (node.name === 'index-entry' || node.name === 'index-div')
  const own = elementsOf(element).filter((child) => !isBelow(child))
  return [...reading.flow(own.flatMap((part) => [part, space])), ...reading.flow(element.children.filter(isBelow))]
}

function lines(parts: readonly XmlElement[], element: XmlElement, reading: Reading): Block[] {
  const children = joined(parts, { type: 'break' }, reading)
  return children.length > 0 ? [paragraph(children, element)] : []
}

function joined(parts: readonly XmlElement[], joint: Inline, reading: Reading): Inline[] {
  return parts
    .map((part) => reading.inlines([part]))
    .filter((words) => words.length > 0)
    .flatMap((words, at) => (at === 0 ? words : [joint, ...words]))
}

function paragraph(children: Inline[], element: XmlElement): Block {
  return { type: 'paragraph', children, location: element.location }
}
