import type { Language } from '@clausekit/languages'
import type { Block } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'

/** Paragraphs that open with the label of a note, an example or a warning become one; a label alone takes the block behind it. */
export function findNotes(blocks: readonly Block[], language: Language): Block[] {
  const result: Block[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    const labelled = readLabelled(block, language)
    const next = blocks[index + 1]
    if (labelled && labelled.children.length === 0 && next && !readLabelled(next, language)) {
      result.push({ ...labelled, children: [next] })
      index++
      // A label with nothing behind it is a word, such as the head of a column.
    } else result.push(labelled && labelled.children.length > 0 ? labelled : block)
  }
  return result
}

function readLabelled(
  block: Block,
  language: Language,
): Extract<Block, { type: 'note' | 'example' | 'warning' }> | undefined {
  if (block.type !== 'paragraph' && block.type !== 'quote') return undefined
  const paragraph = block.type === 'quote' ? block.children[0] : block
  // Blocks within the quotation were read first: "> **Note:** …" holds a note already.
  if (paragraph?.type === 'note' || paragraph?.type === 'example' || paragraph?.type === 'warning')
    return {
      ...paragraph,
      children: [...paragraph.children, ...(block.type === 'quote' ? block.children.slice(1) : [])],
    }
  if (paragraph?.type !== 'paragraph') return undefined
  const found = language.labelledBlock(inlineText(paragraph.children))
  if (!found) return undefined
  const rest = trimInlines(dropStart(paragraph.children, found.length))
  const first: Block[] = rest.length > 0 ? [{ ...paragraph, children: rest }] : []
  const children = block.type === 'quote' ? [...first, ...block.children.slice(1)] : first
  return { type: found.type, label: found.label, children, location: block.location }
}
