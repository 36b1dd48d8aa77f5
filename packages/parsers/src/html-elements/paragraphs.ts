import type { Block, Inline } from '@clausekit/model'
import type { PageBlock } from '../parser.js'
import { type Element, type HtmlNode, isElement, wordsOf } from './dom.js'
import { readInlines } from './inlines.js'
import { deeper, type Reader } from './reader.js'
import { collapseSpaces } from './texts.js'

/** Words as a paragraph; pictures alone are a figure, a formula alone is a formula. */
export function readParagraph(nodes: readonly HtmlNode[], element: Element | undefined, reader: Reader): PageBlock[] {
  if (element) reader.anchors.meet(element)
  const inner = deeper(reader)
  const children = collapseSpaces(readInlines(nodes, inner))
  if (children.length === 0) return []
  const [id] = reader.anchors.take()
  const location = element ? reader.place(element) : spanOf(nodes, reader)
  const named = id ? { id } : {}
  const [only] = children
  if (children.length === 1 && only?.type === 'formula')
    return [
      { type: 'formula', ...named, value: only.value, ...(only.notation ? { notation: only.notation } : {}), location },
    ]
  if (children.every(isPicture))
    return [{ type: 'figure', ...named, children: [{ type: 'paragraph', children, location }], location }]
  return splitAtBlankLines(children).map((part, index) => ({
    type: 'paragraph',
    ...(index === 0 ? named : {}),
    children: part,
    location,
  }))
}

function isPicture({ type }: Inline): boolean {
  return type === 'image' || type === 'break'
}

/** Old pages part their paragraphs by two line breaks. */
function splitAtBlankLines(inlines: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]]
  for (const [index, inline] of inlines.entries()) {
    if (inline.type !== 'break') parts.at(-1)?.push(inline)
    else if (inlines[index - 1]?.type === 'break') {
      if (parts.at(-1)?.length) parts.push([])
    } else if (inlines[index + 1]?.type !== 'break') parts.at(-1)?.push(inline)
  }
  return parts.filter((part) => part.length > 0)
}

function spanOf(nodes: readonly HtmlNode[], reader: Reader): Block['location'] {
  const shown = nodes.filter((node) => isElement(node) || ('value' in node && node.value.trim() !== ''))
  const first = shown[0] && reader.place(shown[0])
  const last = shown.at(-1) && reader.place(shown.at(-1) as HtmlNode)
  if (!first || !last || !('start' in first) || !('start' in last)) return first
  return { ...first, end: last.end }
}

/** The words of an element as one paragraph, whatever is in it. */
export function wordsAsParagraph(element: Element, reader: Reader): PageBlock[] {
  const value = wordsOf(element).replace(/\s+/g, ' ').trim()
  const location = reader.place(element)
  return value ? [{ type: 'paragraph', children: [{ type: 'text', value, location }], location }] : []
}
