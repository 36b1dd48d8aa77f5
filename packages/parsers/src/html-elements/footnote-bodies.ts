import type { Block } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import type { PageBlock } from '../parser.js'
import { asBlocks } from './as-blocks.js'
import { childElements, type Element, findElement, type HtmlNode, hasClass } from './dom.js'
import { deeper, type Reader } from './reader.js'
import { collapseSpaces } from './texts.js'

/** docutils sets the mark and the links back apart. */
const LABEL = /^(?:label|fn-backref|backrefs|fn-bracket)$/

/** The note that an element holds, or that stands behind the term that names it; its mark is the label. */
export function readFootnote(
  element: Element,
  reader: Reader,
  content: readonly HtmlNode[] = element.childNodes,
): PageBlock[] {
  const { id, label } = reader.footnotes.bodies.get(element) ?? {}
  const { conventions } = reader
  const leavesOut = (inner: Element) => hasClass(inner, LABEL) || (conventions.leavesOut?.(inner) ?? false)
  const inner = { ...deeper(reader), conventions: { ...conventions, leavesOut } }
  const nodes = element.tagName === 'table' ? cellsOf(element).flatMap(({ childNodes }) => childNodes) : content
  const children = withoutMark(asBlocks(reader.readBlocks(nodes, inner)), label)
  const named = { ...(id ? { id } : {}), ...(label ? { label } : {}) }
  return [{ type: 'footnote', ...named, children, location: reader.place(element) }]
}

/** Older docutils sets a note as a table: one cell for the mark, one for the note. */
function cellsOf(table: Element): Element[] {
  const row = findElement(table, ({ tagName }) => tagName === 'tr')
  return row ? childElements(row).filter((cell) => !hasClass(cell, LABEL)) : []
}

/** The mark of a note stands in its label. */
function withoutMark(blocks: Block[], label: string | undefined): Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' || !label) return blocks
  const [head, ...tail] = first.children
  // Of "(1, 2)", links back to several marks, only the frame is left.
  if (head && 'children' in head && /^[\s(,)]+$/.test(inlineText([head])))
    return [{ ...first, children: collapseSpaces(tail) }, ...rest]
  if (head?.type === 'superscript' && inlineText(head.children).trim() === label)
    return [{ ...first, children: collapseSpaces(tail) }, ...rest]
  if (head?.type !== 'text') return blocks
  const value = head.value.replace(/^\s*[[(]?\s*/, '')
  if (!value.startsWith(label) || /^[\p{L}\p{N}]/u.test(value.slice(label.length))) return blocks
  const left = value.slice(label.length).replace(/^\s*[\]).:]*\s*/, '')
  const children = left ? [{ ...head, value: left }, ...tail] : collapseSpaces(tail)
  return children.length > 0 ? [{ ...first, children }, ...rest] : rest
}
