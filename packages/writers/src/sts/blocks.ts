import type { Block, Paragraph } from '@clausekit/model'
import type { Context, Holder } from './context.js'
import { type Element, element, wordsIn } from './element.js'
import { writeFormula } from './formulas.js'
import { writeDeclaredProvision, writeFootnote, writeHolder } from './holders.js'
import { writeInlines } from './inlines.js'
import { writeDefinitionList, writeList } from './lists.js'
import { writeReferences } from './references.js'
import { writeFigure, writeTable } from './tables.js'
import { writeTermAsList } from './terms.js'

const EVERYWHERE = 'p normative-note non-normative-note non-normative-example'
const BLOCKS = `${EVERYWHERE} list def-list table-wrap fig disp-formula code preformat disp-quote statement graphic`

/** The elements that each holder takes as they are; others stand in a paragraph there. */
const TAKES: Readonly<Record<Holder, ReadonlySet<string>>> = {
  section: namesIn(`${BLOCKS} ref-list fn-group`),
  body: namesIn(`${BLOCKS} ref-list`),
  inside: namesIn(BLOCKS),
  item: namesIn(`${EVERYWHERE} list def-list`),
  description: namesIn(EVERYWHERE),
  statement: namesIn(`${EVERYWHERE} statement`),
  cell: namesIn(`${EVERYWHERE} list def-list fig disp-formula code preformat disp-quote statement graphic fn`),
  figure: namesIn(`${EVERYWHERE} list def-list table-wrap disp-formula code preformat disp-quote statement graphic fn`),
  tableFoot: namesIn(`${EVERYWHERE} fn`),
}

function namesIn(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}

/** Blocks in the order of the text, each in a form that its holder takes. */
export function writeBlocks(blocks: readonly Block[], context: Context, holder: Holder): Element[] {
  const written: Element[] = []
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as Block
    const run = runOf(block.type, blocks, index)
    index += run.length
    if (block.type === 'referenceItem') {
      written.push(...writeReferences(run as (typeof block)[], context))
    } else if (block.type === 'footnote' && TAKES[holder].has('fn-group')) {
      written.push(
        element(
          'fn-group',
          {},
          (run as (typeof block)[]).map((note) => writeFootnote(note, context)),
        ),
      )
    } else for (const one of run) written.push(...writeBlock(one, context))
  }
  return written.map((one) => (TAKES[holder].has(one.name) ? one : element('p', {}, [one])))
}

function runOf(type: Block['type'], blocks: readonly Block[], from: number): Block[] {
  let end = from
  while (blocks[end]?.type === type) end += 1
  return blocks.slice(from, end)
}

function writeBlock(block: Block, context: Context): Element[] {
  switch (block.type) {
    case 'paragraph':
      return [writeParagraph(block, context)]
    case 'list':
      return writeList(block, context)
    case 'definitionList':
      return writeDefinitionList(block, context)
    case 'table':
      return [writeTable(block, context)]
    case 'figure':
      return [writeFigure(block, context)]
    case 'formula':
      return [writeFormula(block, context)]
    case 'code': {
      const attributes = { id: context.ids.place(block.id), 'xml:space': 'preserve' }
      return block.language
        ? [element('code', { ...attributes, language: block.language }, [block.value])]
        : [element('preformat', attributes, [block.value])]
    }
    case 'footnote':
      return [writeFootnote(block, context)]
    case 'declaredProvision':
      return [writeDeclaredProvision(block, context)]
    case 'termEntry':
      return writeTermAsList(block, context)
    case 'referenceItem':
      return writeReferences([block], context)
    default:
      return [writeHolder(block, context)]
  }
}

/** A paragraph; one that is nothing but a picture is that picture. */
function writeParagraph(paragraph: Paragraph, context: Context): Element {
  const [only, ...others] = paragraph.children
  const id = context.ids.place(paragraph.id)
  if (only?.type === 'image' && others.length === 0) {
    return element('graphic', { id, 'xlink:href': only.url }, wordsIn('alt-text', only.alternative))
  }
  return element('p', { id }, writeInlines(paragraph, context))
}
