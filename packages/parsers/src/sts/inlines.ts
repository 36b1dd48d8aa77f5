import type { Inline } from '@clausekit/model'
import { elementOf, isElement, lineOf, textOf, type XmlElement, type XmlNode } from '../xml/index.js'
import { readEntailedTerm, readStd, readWork, readXref, withOuterSpaces } from './citations.js'
import { isKnown, isUnprinted } from './element-names.js'
import { readMarkFootnote } from './footnotes.js'
import { notatedFormula, readInlineFormula } from './formulas.js'
import { pictureOf } from './pictures.js'
import type { Reading } from './reading.js'
import { addTexts } from './texts.js'
import { tidyInlines } from './white-space.js'

type Reader = (element: XmlElement, reading: Reading) => Inline[]

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['bold', nesting('strong')],
  ['italic', nesting('emphasis')],
  ['sub', nesting('subscript')],
  ['sup', nesting('superscript')],
  ['monospace', readMonospace],
  ['inline-code', readMonospace],
  ['xref', readXref],
  ['entailedTerm', readEntailedTerm],
  ['std', readStd],
  ['mixed-citation', readWork],
  ['element-citation', readWork],
  ['nlm-citation', readWork],
  ['citation-alternatives', readWork],
  ['ext-link', readLink],
  ['uri', readLink],
  ['email', readLink],
  ['self-uri', readLink],
  ['related-object', readLink],
  ['related-article', readLink],
  ['inline-supplementary-material', readLink],
  ['inline-formula', readInlineFormula],
  ['disp-formula', readInlineFormula],
  ['math', readNotation],
  ['tex-math', readNotation],
  ['graphic', readPicture],
  ['inline-graphic', readPicture],
  ['media', readPicture],
  ['inline-media', readPicture],
  ['xGraphic', readPicture],
  ['alternatives', readAlternatives],
  ['private-char', readAlternatives],
  ['break', (element) => [{ type: 'break', location: element.location }]],
  ['hr', () => [{ type: 'text', value: ' ' }]],
  ['fn', readMarkFootnote],
  ['include', readInclude],
  ['label', readLabel],
  ['p', readLabel],
  ['verse-line', readLabel],
])

/** Content within a line, with the spaces that a reader sees. */
export function readInlines(nodes: readonly XmlNode[], reading: Reading): Inline[] {
  return tidyInlines(rawInlines(nodes, reading))
}

function rawInlines(nodes: readonly XmlNode[], reading: Reading): Inline[] {
  const inlines: Inline[] = []
  for (const node of nodes) {
    if (node.type === 'text') addTexts(inlines, node, reading.text)
    else if (isElement(node)) for (const inline of readElement(node, reading)) inlines.push(inline)
    else if (node.type === 'entityReference') {
      reportUnread(`the entity “${node.name}”`, node, reading)
      inlines.push({ type: 'text', value: `&${node.name};`, location: node.location })
    }
  }
  return inlines
}

function readElement(element: XmlElement, reading: Reading): Inline[] {
  const reader = READERS.get(element.name)
  if (reader) return reader(element, reading)
  if (isUnprinted(element.name)) return []
  if (!isKnown(element.name)) reading.unknown(element)
  return rawInlines(element.children, reading)
}

function nesting(type: 'strong' | 'emphasis' | 'subscript' | 'superscript'): Reader {
  return (element, reading) => {
    const children = rawInlines(element.children, reading)
    return [{ type, children, location: element.location }]
  }
}

function readMonospace(element: XmlElement, reading: Reading): Inline[] {
  if (element.children.some(isElement)) return rawInlines(element.children, reading)
  const value = lineOf(element)
  return value
    ? withOuterSpaces(element, [{ type: 'code', value, location: element.location }])
    : [{ type: 'text', value: ' ' }]
}

function readLink(element: XmlElement, reading: Reading): Inline[] {
  const words = lineOf(element)
  const stated = element.attributes['xlink:href'] ?? element.attributes.href
  const url = stated ?? (element.name === 'email' ? `mailto:${words}` : words)
  if (!url || (stated === undefined && element.name.startsWith('related'))) return rawInlines(element.children, reading)
  const children: Inline[] = words ? rawInlines(element.children, reading) : [{ type: 'text', value: url }]
  return [{ type: 'link', url, children, location: element.location }]
}

function readNotation(element: XmlElement): Inline[] {
  const formula = notatedFormula(element)
  return formula ? [formula] : []
}

function readPicture(element: XmlElement): Inline[] {
  const picture = pictureOf(element)
  return picture ? [picture] : []
}

/** The first way to show something that has words, or else a picture. */
function readAlternatives(element: XmlElement, reading: Reading): Inline[] {
  const best =
    elementOf(element, 'math', 'tex-math', 'textual-form', 'inline-code') ??
    element.children.filter(isElement).find((child) => child.name !== 'glyph-data' && child.name !== 'glyph-ref')
  if (best) return rawInlines([best], reading)
  return element.name === 'private-char' && isElement(element.children[0]) ? [] : rawInlines(element.children, reading)
}

/** Other files are never read: what the document gives instead stands there. */
function readInclude(element: XmlElement, reading: Reading): Inline[] {
  reportUnread(`the file “${element.attributes.href ?? ''}”`, element, reading)
  return rawInlines(element.children, reading)
}

function reportUnread(what: string, { location }: XmlNode, reading: Reading): void {
  reading.report(
    {
      severity: 'warning',
      ruleId: 'include-not-read',
      source: 'parsers/sts',
      location,
      message: `Found a place for ${what}, which is not read: its text is missing.`,
    },
    what,
  )
}

/** A label, or a paragraph where only a line can stand: a space parts it from what follows. */
function readLabel(element: XmlElement, reading: Reading): Inline[] {
  const space: Inline = { type: 'text', value: ' ' }
  return textOf(element).trim() === '' && !element.children.some(isElement)
    ? []
    : [space, ...rawInlines(element.children, reading), space]
}
