import { elementOf, lineOf } from '../src/xml/index.js'
import type { PrintedWords } from './words-in-order.js'

/** What stands in the front and in references, and is printed elsewhere or in another order. */
const UNPRINTED = new Set('cref toc svg u iref area workgroup keyword date author displayreference'.split(' '))

/** What a reader of an RFC sees of its source; titles that are attributes come on top. */
export const printedInRfc: PrintedWords = (element, parent) => {
  const { name, attributes } = element
  if (name === 'author' && parent?.name === 'section') return undefined
  if (UNPRINTED.has(name)) return ''
  if (name === 'title' && parent?.name === 'front') return ''
  if (name === 'note' && attributes.removeInRFC === 'true') return ''
  if (name === 'reference') return lineOf(elementOf(elementOf(element, 'front'), 'title'))
  // An exponent is printed behind a sign of its own.
  if (name === 'sup' && /^\d/.test(lineOf(element))) return lineOf(element)
  return undefined
}
