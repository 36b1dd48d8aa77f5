import type { Block, DefinitionList, List, ListItem } from '@clausekit/model'
import type { AsciidocBlock } from 'asciidoctor'
import { roman } from './numbering.js'
import { paragraphOf, placeOf, type Reading } from './reading.js'
import { hasOption, styleOf } from './sections.js'
import { entriesOf } from './traversal.js'

/** A list with its items as printed. */
export async function readList(list: AsciidocBlock, reading: Reading, depth: number): Promise<List> {
  const label = list.context === 'ulist' ? undefined : labeller(list, reading)
  const children: ListItem[] = []
  for (const [index, item] of list.blocks.entries()) {
    const mark = label?.(index)
    children.push({
      type: 'listItem',
      ...(item.id ? { id: item.id } : {}),
      ...(mark ? { label: mark } : {}),
      children: await itemBlocks(item, reading, depth),
      location: placeOf(item, reading),
    })
  }
  return { type: 'list', ordered: list.context !== 'ulist', children, location: placeOf(list, reading) }
}

async function itemBlocks(item: AsciidocBlock, reading: Reading, depth: number): Promise<Block[]> {
  item.document.playbackAttributes(item.attributes)
  const { inlines, anchors } = reading.inlines(item.text ?? '', item)
  const text = paragraphOf(inlines, placeOf(item, reading), anchors[0])
  return item.blocks.length === 0 ? text : [...text, ...(await reading.blocks(item.blocks, depth + 1))]
}

/** The marks that ISO sets on each level of a list, whatever the source says. */
const LEVELS = ['loweralpha', 'arabic', 'lowerroman', 'upperalpha', 'upperroman']

/** How the items of an ordered list are marked: 1. 2. by Asciidoctor, a) 1) i) by Metanorma. */
function labeller(list: AsciidocBlock, reading: Reading): (index: number) => string {
  if (list.context === 'colist') return (index) => `<${index + 1}>`
  const { isMetanorma } = reading.profile
  const said = LEVELS.find((style) => style === styleOf(list))
  const style = said ?? (isMetanorma ? (LEVELS[levelOf(list) % LEVELS.length] as string) : (list.style ?? 'arabic'))
  const start = Number.parseInt(String(list.attributes.start ?? 1), 10) || 1
  const isReversed = hasOption(list, 'reversed')
  return (index) => {
    const count = isReversed ? start + list.blocks.length - 1 - index : start + index
    return counted(count, style) + (isMetanorma ? ')' : '.')
  }
}

/** Ordered lists around a list. */
function levelOf(list: AsciidocBlock): number {
  let level = 0
  let holder = list.getParent()
  for (let steps = 0; holder && steps < 20; steps++) {
    if (holder.context === 'olist') level++
    else if (holder.context !== 'list_item' && holder.context !== 'ulist') break
    holder = holder.getParent()
  }
  return level
}

function counted(count: number, style: string): string {
  switch (style) {
    case 'loweralpha':
    case 'lowergreek':
      return letters(count)
    case 'upperalpha':
      return letters(count).toUpperCase()
    case 'lowerroman':
      return roman(count).toLowerCase()
    case 'upperroman':
      return roman(count)
    case 'decimal':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

function letters(count: number): string {
  const rest = (count - 1) % 26
  const own = String.fromCharCode(97 + rest)
  return count > 26 ? letters((count - 1 - rest) / 26) + own : own
}

export async function readDefinitionList(
  list: AsciidocBlock,
  reading: Reading,
  depth: number,
): Promise<DefinitionList> {
  const children: DefinitionList['children'] = []
  for (const { terms, description } of entriesOf(list)) {
    for (const term of terms) {
      const { inlines } = reading.inlines(term.text ?? '', term)
      children.push({ type: 'definitionTerm', children: inlines, location: placeOf(term, reading) })
    }
    if (description)
      children.push({
        type: 'definitionDescription',
        children: await itemBlocks(description, reading, depth),
        location: placeOf(description, reading),
      })
  }
  return { type: 'definitionList', children, location: placeOf(list, reading) }
}
