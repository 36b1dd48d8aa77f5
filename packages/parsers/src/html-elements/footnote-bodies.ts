import type { Block, Inline } from '@clausekit/model'
import type { PageBlock } from '../parser.js'
import { asBlocks } from './as-blocks.js'
import type { Element } from './dom.js'
import { deeper, type Reader } from './reader.js'
import { collapseSpaces } from './texts.js'

/** The note that an element holds; its mark is the label. */
export function readFootnote(element: Element, reader: Reader): PageBlock[] {
  const { id, label } = reader.footnotes.bodies.get(element) ?? {}
  const children = withoutMark(asBlocks(reader.readBlocks(element.childNodes, deeper(reader))), label)
  const named = { ...(id ? { id } : {}), ...(label ? { label } : {}) }
  return [{ type: 'footnote', ...named, children, location: reader.place(element) }]
}

/** The mark of a note stands in its label. */
function withoutMark(blocks: Block[], label: string | undefined): Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' || !label) return blocks
  const [head, ...tail] = first.children
  if (head?.type === 'superscript' && wordsIn(head.children) === label)
    return [{ ...first, children: collapseSpaces(tail) }, ...rest]
  if (head?.type !== 'text') return blocks
  const value = head.value.replace(/^\s*[[(]?\s*/, '')
  if (!value.startsWith(label) || /^[\p{L}\p{N}]/u.test(value.slice(label.length))) return blocks
  const left = value.slice(label.length).replace(/^\s*[\]).:]*\s*/, '')
  const children = left ? [{ ...head, value: left }, ...tail] : collapseSpaces(tail)
  return children.length > 0 ? [{ ...first, children }, ...rest] : rest
}

function wordsIn(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.value : ''))
    .join('')
    .trim()
}
