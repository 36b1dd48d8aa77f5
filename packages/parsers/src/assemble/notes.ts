import type { Language } from '@clausekit/languages'
import type { Block } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'

/** Paragraphs that open with the label of a note, an example or a warning become one. */
export function findNotes(blocks: readonly Block[], language: Language): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'paragraph' && block.type !== 'quote') return block
    const paragraph = block.type === 'quote' ? block.children[0] : block
    if (paragraph?.type !== 'paragraph') return block
    const text = inlineText(paragraph.children)
    const found = language.labelledBlock(text)
    if (!found) return block
    const rest = trimInlines(dropStart(paragraph.children, found.length))
    const first: Block[] = rest.length > 0 ? [{ ...paragraph, children: rest }] : []
    const children = block.type === 'quote' ? [...first, ...block.children.slice(1)] : first
    return { type: found.type, label: found.label, children, location: block.location }
  })
}
