import type { AsciidocBlock, AsciidocDocument } from 'asciidoctor'
import { wordsOfMarkup } from './markup.js'
import type { SectionFacts } from './numbering.js'
import { plainPointer } from './plain-pointers.js'
import { type Profile, withNumber } from './profile.js'
import { isProvisionTable, titledProvision } from './provision-head.js'
import { hasOption, hasRole, styleOf } from './sections.js'
import { childrenOf, ownBlocks, type SectionNode, sectionTree } from './traversal.js'

/** Numbers of tables, figures and formulas, labels of notes and examples. */
export type Captions = {
  numbers: Map<AsciidocBlock, string>
  labels: Map<AsciidocBlock, string>
  /** How pointers to blocks are printed, by the names of the blocks. */
  pointers: Map<string, string>
}

type Counts = { table: number; figure: number; formula: number }

/** What counts as a figure: pictures, examples of pictures alone, drawings and pseudocode. */
export function isFigure(block: AsciidocBlock): boolean {
  if (block.context === 'image') return true
  const style = styleOf(block)
  if (style === 'figure' || style === 'pseudocode' || hasRole(block, 'figure')) return true
  const below = block.context === 'example' ? childrenOf(block) : []
  return below.length > 0 && below.every(({ context }) => context === 'image')
}

/**
 * Number what has a caption. Metanorma counts every table, figure and formula that is not marked `%unnumbered`, anew in each
 * annex; Asciidoctor counts those with a title.
 */
export function numberCaptions(
  document: AsciidocDocument,
  facts: ReadonlyMap<AsciidocBlock, SectionFacts>,
  profile: Profile,
): Captions {
  const captions: Captions = { numbers: new Map(), labels: new Map(), pointers: new Map() }
  const visit = (nodes: readonly SectionNode[], counts: Counts, prefix: string) => {
    for (const { section, children } of nodes) {
      const own = facts.get(section)
      const isAnnex = own?.kind === 'annex' && own.label !== undefined
      const ownCounts = isAnnex ? { table: 0, figure: 0, formula: 0 } : counts
      const ownPrefix = isAnnex ? `${own.number}.` : prefix
      readSection(section, ownCounts, ownPrefix, captions, profile)
      visit(children, ownCounts, ownPrefix)
    }
  }
  const counts = { table: 0, figure: 0, formula: 0 }
  readSection(document, counts, '', captions, profile)
  visit(sectionTree(document), counts, '')
  return captions
}

function readSection(
  section: AsciidocBlock,
  counts: Counts,
  prefix: string,
  { numbers, labels, pointers }: Captions,
  profile: Profile,
): void {
  const { words } = profile
  const asides = { note: [] as AsciidocBlock[], example: [] as AsciidocBlock[] }
  const within = new Set<AsciidocBlock>()
  for (const block of ownBlocks(section)) {
    const kind = captionKind(block)
    if (kind === 'note' || kind === 'example') asides[kind].push(block)
    else if (kind && !within.has(block)) {
      const number = profile.isMetanorma ? counted(block, kind, counts, prefix) : numeralOf(block, kind)
      if (number !== undefined) {
        numbers.set(block, number)
        if (block.id) pointers.set(block.id, withNumber(words[kind], kind === 'formula' ? `(${number})` : number))
      }
    }
    if (block.id && !profile.isMetanorma) {
      const printed = plainPointer(block, pointers.get(block.id), wordsOfMarkup(block.title ?? ''))
      if (printed) pointers.set(block.id, printed)
    }
    if (kind === 'figure' && block.context !== 'image')
      for (const [index, part] of childrenOf(block).filter(isImage).entries()) {
        within.add(part)
        numbers.set(part, `${String.fromCharCode(97 + (index % 26))})`)
      }
  }
  for (const kind of ['note', 'example'] as const) {
    const list = asides[kind]
    for (const [index, block] of list.entries())
      labels.set(block, profile.isMetanorma ? labelled(words[kind], index, list.length) : usualLabel(block, kind))
  }
}

function isImage({ context }: AsciidocBlock): boolean {
  return context === 'image'
}

function captionKind(block: AsciidocBlock): keyof Counts | 'note' | 'example' | undefined {
  if (isFigure(block)) return 'figure'
  switch (block.context) {
    case 'table':
      return isProvisionTable(block) ? undefined : 'table'
    case 'stem':
      return 'formula'
    case 'admonition':
      return block.attributes.name === 'note' || block.attributes.name === 'tip' ? 'note' : undefined
    case 'example':
      return /^(?:example)?$/.test(styleOf(block)) && !titledProvision(block) ? 'example' : undefined
    default:
      return undefined
  }
}

function counted(block: AsciidocBlock, kind: keyof Counts, counts: Counts, prefix: string): string | undefined {
  if (hasOption(block, 'unnumbered')) return undefined
  counts[kind]++
  return prefix + String(counts[kind])
}

function numeralOf(block: AsciidocBlock, kind: keyof Counts): string | undefined {
  return kind === 'formula' || block.numeral === null ? undefined : String(block.numeral)
}

/** A note that is alone in its clause has no number. */
function labelled(word: string, index: number, count: number): string {
  return count > 1 ? withNumber(word, String(index + 1)) : word
}

function usualLabel(block: AsciidocBlock, kind: 'note' | 'example'): string {
  if (kind === 'note') return String(block.attributes.textlabel ?? 'Note')
  const caption = String(block.document.attributes['example-caption'] ?? 'Example')
  return block.numeral === null ? caption : `${caption} ${block.numeral}`
}
