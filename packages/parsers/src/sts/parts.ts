import { elementOf, elementsOf, type XmlElement } from '../xml/index.js'

/** Elements that only set words apart. */
const FORMATS = ['italic', 'bold', 'sc', 'underline', 'styled-content', 'named-content', 'ext-link']

/** The first element of one of the names, right in an element or in words that are set apart there. */
export function partOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  if (!element) return undefined
  const own = elementOf(element, ...names)
  if (own) return own
  for (const format of elementsOf(element, ...FORMATS)) {
    const inner = partOf(format, ...names)
    if (inner) return inner
  }
  return undefined
}
