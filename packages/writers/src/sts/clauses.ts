import type { Block, Clause } from '@clausekit/model'
import type { Context, Holder } from './context.js'
import { type Element, element, wordsIn } from './element.js'
import { writeTitle } from './inlines.js'
import { writeTermSection } from './terms.js'

const SECTION_TYPES: Readonly<Record<Clause['role'], string | undefined>> = {
  foreword: 'foreword',
  introduction: 'intro',
  scope: 'scope',
  'normative-references': 'norm-refs',
  terms: 'terms',
  symbols: 'symbols',
  general: 'general',
  requirements: 'requirements',
  'test-methods': 'test-methods',
  annex: 'annex',
  bibliography: 'bibl',
  index: 'index',
  commentary: 'commentary',
  other: undefined,
}

export function writeSection(clause: Clause, context: Context): Element {
  const attributes = {
    id: context.ids.place(clause.id),
    'sec-type': SECTION_TYPES[clause.role],
    'specific-use': clause.normativity === 'informative' ? 'informative' : undefined,
  }
  return element('sec', attributes, [...headOf(clause, context), ...writeContent(clause.children, context, 'section')])
}

/** An annex among the annexes at the end; its type is said below its number where the words do not. */
export function writeAnnex(clause: Clause, context: Context): Element {
  const { normativity, title } = clause
  const type = context.words.normativity[normativity].trim()
  const bare = type.replace(/[()（）]/g, '').toLowerCase()
  const isPrinted = `${clause.label ?? ''} ${title}`.toLowerCase().includes(bare)
  const head = headOf(clause, context)
  const before = head.filter(({ name }) => name === 'label')
  const behind = head.filter(({ name }) => name === 'title')
  return element('app', { id: context.ids.place(clause.id), 'content-type': normativity }, [
    ...before,
    ...(isPrinted ? [] : [element('annex-type', {}, [type])]),
    ...behind,
    ...writeContent(clause.children, context, 'section'),
  ])
}

/** Number and title; a section without number and title has an empty one. */
export function headOf(clause: Clause, context: Context): Element[] {
  const { label, number, title } = clause
  const titled = title === '' ? [] : [element('title', {}, writeTitle(clause, context))]
  const head = [...wordsIn('label', label ?? number ?? undefined), ...titled]
  return head.length > 0 ? head : [element('title')]
}

/** Blocks that no heading stands above, where only sections may stand. */
export function writeUntitled(blocks: readonly Block[], context: Context): Element {
  return element('sec', { 'specific-use': 'untitled' }, [element('title'), ...context.blocks(blocks, 'section')])
}

/**
 * Blocks, then sections and terms, in the order of the text.
 *
 * Behind a section STS takes no more blocks: those there stand in the terminological entry before them, or in a section
 * without a title.
 */
export function writeContent(children: readonly (Clause | Block)[], context: Context, holder: Holder): Element[] {
  const first = children.findIndex((child) => child.type === 'clause' || child.type === 'termEntry')
  const start = first === -1 ? children.length : first
  const written = context.blocks(children.slice(0, start) as Block[], holder)
  for (let index = start; index < children.length; ) {
    const child = children[index] as Clause | Block
    index += 1
    if (child.type === 'clause') {
      written.push(writeSection(child, context))
      continue
    }
    const behind = blocksFrom(children, index)
    index += behind.length
    const term = child.type === 'termEntry' ? writeTermSection(child, behind, context) : undefined
    const untitled = child.type === 'termEntry' ? behind : [child, ...behind]
    if (term) written.push(term)
    else if (untitled.length > 0) written.push(writeUntitled(untitled, context))
  }
  return written
}

/** The blocks from a place on, up to the next clause or term. */
function blocksFrom(children: readonly (Clause | Block)[], from: number): Block[] {
  let end = from
  while (end < children.length && children[end]?.type !== 'clause' && children[end]?.type !== 'termEntry') end += 1
  return children.slice(from, end) as Block[]
}
