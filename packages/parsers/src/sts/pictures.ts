import type { Inline } from '@clausekit/model'
import { elementsOf, lineOf, type XmlElement } from '../xml/index.js'

const PICTURES = new Set(['graphic', 'inline-graphic', 'media', 'inline-media', 'xGraphic'])

/** The picture that an element shows, with the words that stand for it; undefined for another element. */
export function pictureOf(element: XmlElement): Extract<Inline, { type: 'image' }> | undefined {
  if (!PICTURES.has(element.name)) return undefined
  const { attributes, location } = element
  const url = attributes['xlink:href'] ?? attributes.href ?? attributes.xtarget ?? ''
  const alternative = elementsOf(element, 'alt-text', 'long-desc').map(lineOf).filter(Boolean).join(' ')
  return { type: 'image', url, ...(alternative ? { alternative } : {}), location }
}
