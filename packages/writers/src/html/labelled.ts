import type { Block } from '@clausekit/model'
import type { Context } from './context.js'
import { writeInlineContent } from './inlines.js'
import { startTag } from './tags.js'

/** Blocks with a label, HTML already, in front of their first words; a line of its own where they begin with none. */
export function writeLabelled(label: string, blocks: readonly Block[], context: Context): string {
  if (label === '') return context.blocks(blocks)
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph') return [`<p>${label}</p>`, context.blocks(blocks)].filter(Boolean).join('\n')
  const paragraph = `${startTag('p', { id: context.ids.of(first) })}${label} ${writeInlineContent(first, context)}</p>`
  return [paragraph, context.blocks(others)].filter(Boolean).join('\n')
}

/** The content of a list item or cell: words alone need no paragraph around them. */
export function writeContent(blocks: readonly Block[], context: Context): string {
  const [first] = blocks
  return blocks.length === 1 && first?.type === 'paragraph' && first.id === undefined
    ? writeInlineContent(first, context)
    : context.blocks(blocks)
}
