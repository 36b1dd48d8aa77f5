import { figureContent } from '../../html-elements/as-blocks.js'
import { childElements, type Element, hasClass, lineOf } from '../../html-elements/dom.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { captionOf } from '../../html-elements/tables.js'
import type { PageBlock } from '../../parser.js'

const PICTURES = /^(?:imageblock|videoblock|audioblock)$/
const LISTINGS = /^(?:listingblock|literalblock|stemblock)$/

/** Asciidoctor puts the title of a picture behind it, and that of a listing before it. */
export function readTitledBlock(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'div' || !(hasClass(element, PICTURES) || hasClass(element, LISTINGS))) return undefined
  const title = childElements(element).find((child) => hasClass(child, /^title$/))
  if (!title && !hasClass(element, PICTURES)) return undefined
  reader.anchors.meet(element)
  const [id] = reader.anchors.take()
  const inner = element.childNodes.filter((child) => child !== title)
  const children = figureContent(reader.readBlocks(inner, deeper(reader)))
  if (children.length === 0) return undefined
  return [
    {
      type: 'figure',
      ...(id ? { id } : {}),
      ...(title ? captionOf(lineOf(title)) : {}),
      children,
      location: reader.place(element),
    },
  ]
}
