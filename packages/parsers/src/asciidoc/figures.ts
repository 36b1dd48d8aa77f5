import type { Block } from '@clausekit/model'
import type { AsciidocBlock } from 'asciidoctor'
import { placeOf, type Reading, titleOf } from './reading.js'
import { contentOf } from './texts.js'

/** Lines of code, which are a figure where they have a title. */
export function captionedCode(block: AsciidocBlock, code: Block, reading: Reading): Block[] {
  const title = titleOf(block, reading)
  if (!title) return [code]
  const number = reading.captions.numbers.get(block)
  return [
    {
      type: 'figure',
      ...(block.id ? { id: block.id } : {}),
      ...(number ? { number } : {}),
      title,
      children: [code],
      location: code.location,
    },
  ]
}

export function formulaOf(block: AsciidocBlock, reading: Reading): Block {
  const number = reading.captions.numbers.get(block)
  return {
    type: 'formula',
    ...(block.id ? { id: block.id } : {}),
    ...(number ? { number: `(${number})` } : {}),
    value: (block.lines ?? []).join('\n').trim(),
    ...(block.style === 'latexmath' ? { notation: 'tex' as const } : {}),
    location: placeOf(block, reading),
  }
}

/** A picture, or several with a caption of their own each. */
export async function readFigure(block: AsciidocBlock, reading: Reading, depth: number): Promise<Block> {
  const number = reading.captions.numbers.get(block)
  const title = titleOf(block, reading)
  return {
    type: 'figure',
    ...(block.id ? { id: block.id } : {}),
    ...(number ? { number } : {}),
    ...(title ? { title } : {}),
    children: block.context === 'image' ? pictureOf(block, reading) : await contentOf(block, reading, depth),
    location: placeOf(block, reading),
  }
}

function pictureOf(block: AsciidocBlock, reading: Reading): Block[] {
  const location = placeOf(block, reading)
  const { target, alt } = block.attributes
  const alternative =
    block.attributes['default-alt'] === undefined || block.attributes['default-alt'] !== alt ? alt : undefined
  const image = { type: 'image' as const, url: String(target ?? ''), location }
  return [
    {
      type: 'paragraph',
      children: [alternative ? { ...image, alternative: String(alternative) } : image],
      location,
    },
  ]
}
