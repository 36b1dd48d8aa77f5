import { inlineText } from '../inlines.js'
import type { PageBlock } from '../parser.js'
import { figureContent } from './as-blocks.js'
import { childElements, type Element, hasClass, isElement } from './dom.js'
import { readInlines } from './inlines.js'
import { deeper, type Reader } from './reader.js'
import { captionOf } from './tables.js'
import { collapseSpaces } from './texts.js'

/** A figure with number and title; one around a table is that table with a caption. */
export function readFigure(element: Element, reader: Reader): PageBlock[] {
  reader.anchors.meet(element)
  const [id] = reader.anchors.take()
  const captions = childElements(element).filter(isCaption)
  const words = captions.flatMap((caption) => collapseSpaces(readInlines(caption.childNodes, deeper(reader))))
  const caption = captionOf(inlineText(words))
  const inner = element.childNodes.filter((child) => !(isElement(child) && captions.includes(child)))
  const children = figureContent(reader.readBlocks(inner, deeper(reader)))
  const named = { ...(id ? { id } : {}), ...caption }
  const [first, ...rest] = children
  if (first?.type === 'table' && rest.length === 0) return [{ ...first, ...named }]
  if (children.length === 0)
    return words.length > 0 ? [{ type: 'paragraph', children: words, location: reader.place(element) }] : []
  return [{ type: 'figure', ...named, children, location: reader.place(element) }]
}

function isCaption(element: Element): boolean {
  return (
    element.tagName === 'figcaption' ||
    hasClass(element, /^(?:caption|fig-?caption|figure-?caption|figuretitle|figure-title)$/)
  )
}
