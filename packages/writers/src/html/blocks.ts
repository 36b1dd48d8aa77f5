import type { Block } from '@clausekit/model'
import type { Context } from './context.js'
import { writeFootnote } from './footnotes.js'
import { writeFormula } from './formulas.js'
import { writeCode, writeDeclaredProvision, writeFigure, writeHolder } from './holders.js'
import { writeInlineContent } from './inlines.js'
import { writeDefinitionList, writeList } from './lists.js'
import { writeReferences } from './references.js'
import { writeTable } from './tables.js'
import { element } from './tags.js'
import { writeTerm } from './terms.js'

/** Blocks, each on lines of its own; references that follow each other are one list. */
export function writeBlocks(blocks: readonly Block[], context: Context): string {
  const parts: string[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    if (block.type !== 'referenceItem') {
      parts.push(writeBlock(block, context))
      continue
    }
    const run = [block]
    for (let next = blocks[index + 1]; next?.type === 'referenceItem'; next = blocks[++index + 1]) run.push(next)
    parts.push(writeReferences(run, context))
  }
  return parts.filter(Boolean).join('\n')
}

function writeBlock(block: Exclude<Block, { type: 'referenceItem' }>, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      return element('p', { id: context.ids.of(block) }, writeInlineContent(block, context))
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
      return writeCode(block, context)
    case 'footnote':
      return writeFootnote(block, context)
    case 'definitionList':
      return writeDefinitionList(block, context)
    case 'termEntry': {
      const entry = context.terms.get(block.termId)
      return entry ? writeTerm(entry, context.ids.of(block), context) : ''
    }
  }
}
