import type { Block } from '@clausekit/model'
import type { AsciidocBlock } from 'asciidoctor'
import { readAside } from './asides.js'
import { isFigure } from './captions.js'
import { captionedCode, formulaOf, readFigure } from './figures.js'
import { readDefinitionList, readList } from './lists.js'
import { wordsOfMarkup } from './markup.js'
import { wordsOfCell } from './provision-head.js'
import { readProvisionTable } from './provision-tables.js'
import { declaredKind, groupsProvisions, readProvision } from './provisions.js'
import { paragraphOf, placeOf, type Reading, titleParagraph } from './reading.js'
import { readBibliographicItem, toReference } from './references.js'
import { readTable } from './tables.js'
import { codeOf, contentOf, readParagraph } from './texts.js'
import { DEEPEST, ownBlocks } from './traversal.js'

/** Read blocks as they stand; sections within them are read elsewhere. */
export async function readBlocks(blocks: readonly AsciidocBlock[], depth: number, reading: Reading): Promise<Block[]> {
  const read: Block[] = []
  for (const block of blocks) {
    block.document.playbackAttributes(block.attributes)
    for (const each of await readBlock(block, reading, depth)) read.push(each)
  }
  return read
}

async function readBlock(block: AsciidocBlock, reading: Reading, depth: number): Promise<Block[]> {
  if (depth > DEEPEST) return unnested(block, reading)
  // A comment of a reviewer is no text of the standard.
  if (block.attributes.reviewer !== undefined) return []
  const kind = declaredKind(block)
  if (kind) return [await readProvision(block, kind, reading, depth)]
  if (isFigure(block)) return [await readFigure(block, reading, depth)]
  if (groupsProvisions(block)) return [...titleParagraph(block, reading), ...(await contentOf(block, reading, depth))]
  switch (block.context) {
    case 'table':
      return [(await readProvisionTable(block, reading, depth)) ?? (await readTable(block, reading, depth))]
    case 'listing':
    case 'literal':
      return captionedCode(block, await codeOf(block, reading), reading)
    case 'stem':
      return [formulaOf(block, reading)]
    case 'pass':
      return paragraphOf(reading.inlines((block.lines ?? []).join('\n'), block).inlines, placeOf(block, reading))
    case 'admonition':
    case 'example':
    case 'quote':
    case 'verse':
      return [await readAside(block, reading, depth)]
    default:
      return [...titleParagraph(block, reading), ...(await readUntitled(block, reading, depth))]
  }
}

/** Blocks whose title is no caption of theirs. */
async function readUntitled(block: AsciidocBlock, reading: Reading, depth: number): Promise<Block[]> {
  switch (block.context) {
    case 'ulist':
    case 'olist':
    case 'colist':
      return readListOrReferences(block, reading, depth)
    case 'dlist':
      return [await readDefinitionList(block, reading, depth)]
    case 'floating_title':
      return []
    default:
      return block.contentModel === 'compound' ? reading.blocks(block.blocks, depth + 1) : readParagraph(block, reading)
  }
}

/** What is nested too deep comes as its words, in order. */
function unnested(root: AsciidocBlock, reading: Reading): Block[] {
  const blocks: Block[] = []
  for (const block of [root, ...ownBlocks(root)]) {
    const { head, body, foot } = block.rows ?? { head: [], body: [], foot: [] }
    const cells = [...head, ...body, ...foot].flat().filter((cell) => !cell.innerDocument)
    const own = block.lines?.join('\n') ?? wordsOfMarkup(block.text ?? '')
    const words = [wordsOfMarkup(block.title ?? ''), own, ...cells.map(wordsOfCell)].filter(Boolean).join('\n')
    const location = placeOf(block, reading)
    if (words.trim()) blocks.push({ type: 'paragraph', children: [{ type: 'text', value: words, location }], location })
  }
  return blocks
}

async function readListOrReferences(list: AsciidocBlock, reading: Reading, depth: number): Promise<Block[]> {
  const isListed = reading.holdsReferences(list)
  const items = list.blocks.map((item) => readBibliographicItem(item, reading.profile, isListed))
  if (list.blocks.length === 0 || items.includes(undefined)) return [await readList(list, reading, depth)]
  return items.flatMap((item, index): Block[] => {
    if (!item) return []
    const entry = list.blocks[index] as AsciidocBlock
    const location = placeOf(entry, reading)
    const id = reading.nameEntry(item.name)
    // An entry has only words: its footnotes stand behind the list.
    if (entry.text?.includes('<x-note')) reading.inlines(entry.text, entry)
    reading.references.push({ ...toReference(item, location), id })
    return [{ type: 'referenceItem', referenceId: id, location }]
  })
}
