import type { Block } from '@clausekit/model'
import type { AsciidocBlock } from 'asciidoctor'
import { wordsOfMarkup } from './markup.js'
import { paragraphOf, placeOf, type Reading } from './reading.js'
import { styleOf } from './sections.js'

/** The text of a block that holds no blocks. */
export async function readParagraph(block: AsciidocBlock, reading: Reading): Promise<Block[]> {
  const plain = plainTextOf(block)
  const markup = plain ?? (await block.content()) ?? ''
  const { inlines, anchors } = reading.inlines(markup, block, block.lines?.length)
  return paragraphOf(inlines, placeOf(block, reading), block.id ?? anchors[0])
}

/** Signs that Asciidoctor reads, or prints as others. */
const SIGN = /[<>&*_`#^~'"\\{}[\]:+|@$]|--|\.\.\.|\(\(|\((?:C|R|TM)\)/

/** The text of a paragraph without any sign: converting it would give the same words. */
function plainTextOf(block: AsciidocBlock): string | undefined {
  const { lines, attributes, document } = block
  if (block.context !== 'paragraph' || !lines || lines.some((line) => SIGN.test(line))) return undefined
  // Each line end is a break there.
  const breaks =
    attributes['hardbreaks-option'] ?? document.attributes['hardbreaks-option'] ?? document.attributes.hardbreaks
  return breaks === undefined ? lines.join('\n') : undefined
}

/** Lines that keep their form. */
export async function codeOf(block: AsciidocBlock, reading: Reading): Promise<Extract<Block, { type: 'code' }>> {
  // Lines in which nothing is replaced are taken as they stand in the source.
  const isPlain = block.subs.every((sub) => ['specialcharacters', 'callouts', 'highlight'].includes(sub))
  const value = isPlain ? (block.lines ?? []).join('\n') : wordsOfMarkup(await block.content())
  const language = block.attributes.language
  const id = block.title ? undefined : block.id
  return {
    type: 'code',
    ...(id ? { id } : {}),
    value,
    ...(language && styleOf(block) !== 'literal' ? { language: String(language) } : {}),
    location: placeOf(block, reading),
  }
}

/** What a block holds: lines, a text or other blocks. */
export async function contentOf(block: AsciidocBlock, reading: Reading, depth: number): Promise<Block[]> {
  if (block.context === 'literal' || block.context === 'listing') return [await codeOf(block, reading)]
  return block.contentModel === 'compound' ? reading.blocks(block.blocks, depth + 1) : readParagraph(block, reading)
}

/** Who said the words of a quotation, and where. */
export function attribution(block: AsciidocBlock, reading: Reading): Block[] {
  if (block.context !== 'quote' && block.context !== 'verse') return []
  const words = [block.attributes.attribution, block.attributes.citetitle].filter(Boolean).join(', ')
  return words === '' ? [] : paragraphOf(reading.inlines(`— ${words}`, block).inlines, placeOf(block, reading))
}
