import type { Block, Inline } from '@clausekit/model'
import type { Context } from './context.js'
import { writeParagraph } from './paragraphs.js'

/** Blocks with a label in front of their first words; a line of its own where they do not begin with words. */
export function writeLabelled(label: readonly Inline[], blocks: readonly Block[], context: Context): string {
  if (label.length === 0) return context.blocks(blocks)
  const [first, ...others] = blocks
  const [start, rest] =
    first?.type === 'paragraph'
      ? [writeParagraph(first, context, [...label, { type: 'text', value: ' ' }]), others]
      : [writeParagraph({ type: 'paragraph', children: [...label] }, context), blocks]
  return [start, context.blocks(rest)].filter(Boolean).join('\n\n')
}
