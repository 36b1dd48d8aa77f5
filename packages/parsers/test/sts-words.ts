import { elementsOf, lineOf, type XmlElement } from '../src/xml/index.js'
import type { PrintedWords } from './words-in-order.js'

const UNPRINTED = new Set([
  'std-doc-meta',
  'std-meta',
  'iso-meta',
  'nat-meta',
  'reg-meta',
  'toc',
  'annex-type',
  'std-id',
  'std-id-group',
  'alt-text',
  'index-term',
  'object-id',
  'sec-meta',
  'kwd-group',
])

/** What a reader of STS sees besides the words of all elements: numbers without their word, footnotes without the mark at the place. */
export const printedInSts: PrintedWords = (element, parent) => {
  if (element.name === 'alt-text' && parent) return lineOf(element)
  if (UNPRINTED.has(element.name)) return ''
  if (element.name === 'xref' && /fn$/.test(element.attributes['ref-type'] ?? '')) return ''
  if (element.name === 'label' && parent && isCaptioned(parent))
    return lineOf(element).replace(/^\p{L}{2,}\.?\s|^\p{Script=Han}+\s*/u, '')
  if (element.name === 'term-display' && parent && elementsOf(parent, 'termEntry').length > 0) return ''
  return undefined
}

function isCaptioned({ name }: XmlElement): boolean {
  return name === 'table-wrap' || name === 'fig' || name === 'fig-group' || name === 'table-wrap-group'
}
