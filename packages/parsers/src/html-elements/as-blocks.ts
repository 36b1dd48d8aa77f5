import type { Block, Inline } from '@clausekit/model'
import type { Heading, PageBlock } from '../parser.js'

/** Headings where only blocks can stand, as in a cell, are paragraphs in bold. */
export function asBlocks(blocks: readonly PageBlock[]): Block[] {
  return blocks.map((block) => (block.type === 'heading' ? boldLine(block) : block))
}

function boldLine({ label, number, children, location }: Heading): Block {
  const printed = label ?? number
  const words: Inline[] = printed ? [{ type: 'text', value: `${printed} ` }, ...children] : children
  return { type: 'paragraph', children: [{ type: 'strong', children: words }], location }
}

/** What stands in a figure: pictures alone are no figure within it. */
export function figureContent(blocks: readonly PageBlock[]): Block[] {
  return asBlocks(blocks).flatMap((block) =>
    block.type === 'figure' && !block.number && !block.title && !block.id ? block.children : [block],
  )
}
