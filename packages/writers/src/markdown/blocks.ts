import type { Block } from '@clausekit/model'
import { anchorOf } from './anchors.js'
import { writeCode } from './code-blocks.js'
import type { Context } from './context.js'
import { writeDeclaredProvision } from './declared-provisions.js'
import { writeDefinitionList } from './definition-lists.js'
import { writeFigure } from './figures.js'
import { writeFootnote } from './footnotes.js'
import { writeFormula } from './formulas.js'
import { writeHolder } from './holders.js'
import { writeList } from './lists.js'
import { writeParagraph } from './paragraphs.js'
import { writeReference } from './references.js'
import { writeTable } from './tables.js'
import { writeTerm } from './terms.js'

/** Blocks with a blank line between them. */
export function writeBlocks(blocks: readonly Block[], context: Context): string {
  const parts: string[] = []
  let previous: Block | undefined
  for (const block of blocks) {
    const written = writeBlock(block, context)
    if (written === '') continue
    // Without something between them two lists would be read as one.
    if (isList(previous) && isList(block)) parts.push('<!-- -->')
    const anchor = anchorOf(idOf(block), context)
    if (anchor) parts.push(anchor)
    parts.push(written)
    previous = block
  }
  return parts.join('\n\n')
}

function isList(block: Block | undefined): boolean {
  return block?.type === 'list' || block?.type === 'definitionList'
}

function idOf(block: Block): string | undefined {
  if (block.type === 'termEntry') return block.termId
  if (block.type === 'referenceItem') return block.referenceId
  return 'id' in block ? block.id : undefined
}

function writeBlock(block: Block, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block, context)
    case 'list':
      return writeList(block, context)
    case 'table':
      return writeTable(block, context)
    case 'figure':
      return writeFigure(block, context)
    case 'formula':
      return writeFormula(block, context)
    case 'note':
    case 'example':
    case 'warning':
    case 'quote':
      return writeHolder(block, context)
    case 'declaredProvision':
      return writeDeclaredProvision(block, context)
    case 'code':
      return writeCode(block)
    case 'footnote':
      return writeFootnote(block, context)
    case 'definitionList':
      return writeDefinitionList(block, context)
    case 'termEntry': {
      const entry = context.terms.get(block.termId)
      return entry ? writeTerm(entry, context) : ''
    }
    case 'referenceItem': {
      const reference = context.references.get(block.referenceId)
      return reference ? writeReference(reference, context) : ''
    }
  }
}
