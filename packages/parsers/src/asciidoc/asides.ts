import type { Block } from '@clausekit/model'
import type { AsciidocBlock } from 'asciidoctor'
import { placeOf, type Reading, titleParagraph } from './reading.js'
import { attribution, contentOf } from './texts.js'

/** Notes, warnings, examples and quotations; what the block is named after stands in its label. */
export async function readAside(block: AsciidocBlock, reading: Reading, depth: number): Promise<Block> {
  const location = placeOf(block, reading)
  const children = [
    ...titleParagraph(block, reading),
    ...(await contentOf(block, reading, depth)),
    ...attribution(block, reading),
  ]
  const id = block.id ? { id: block.id } : {}
  const label = reading.captions.labels.get(block)
  if (block.context === 'quote' || block.context === 'verse') return { type: 'quote', ...id, children, location }
  if (block.context === 'example') return { type: 'example', ...id, ...(label ? { label } : {}), children, location }
  const name = String(block.attributes.name ?? 'note')
  if (name === 'note' || name === 'tip') return { type: 'note', ...id, ...(label ? { label } : {}), children, location }
  const shown = String(block.attributes.textlabel ?? name)
  return {
    type: 'warning',
    ...id,
    label: reading.profile.isMetanorma ? shown.toUpperCase() : shown,
    children,
    location,
  }
}
