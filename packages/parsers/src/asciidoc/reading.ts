import type { Block, Diagnostic, Footnote, Inline, Location, Paragraph } from '@clausekit/model'
import type { AsciidocBlock, AsciidocDocument } from 'asciidoctor'
import { inlineText } from '../inlines.js'
import type { MarkedReference, MarkedTerm } from '../parser.js'
import { type Captions, numberCaptions } from './captions.js'
import type { InlineSetting } from './inline-context.js'
import { holdsKhronosMacros, macroUnfolder } from './inline-macros.js'
import { type InlineReading, readInlines } from './inlines.js'
import { numberSections, pointerToSection, type SectionFacts } from './numbering.js'
import type { Places } from './places.js'
import { type Profile, profileOf } from './profile.js'
import { readBibliographicItem } from './references.js'
import { meaningOf } from './sections.js'
import { everyBlock, ownBlocks } from './traversal.js'

/** What is known of a document while its blocks are read, and what they yield beside themselves. */
export type Reading = {
  document: AsciidocDocument
  profile: Profile
  places: Places
  facts: ReadonlyMap<AsciidocBlock, SectionFacts>
  captions: Captions
  terms: MarkedTerm[]
  references: MarkedReference[]
  diagnostics: Diagnostic[]
  /** Blocks below others, at a depth. */
  blocks(blocks: readonly AsciidocBlock[], depth: number): Promise<Block[]>
  inlines(markup: string, block: AsciidocBlock | CellPlace, lines?: number): InlineReading
  /** Whether a list stands among references. */
  holdsReferences(list: AsciidocBlock): boolean
  /** The name of an entry: the source's own, or one made of it where an entry has that already. */
  nameEntry(name: string): string
  /** Footnotes of what was read since the last call. */
  takeFootnotes(): Footnote[]
}

export type CellPlace = { file?: string | null | undefined; lineno?: number | null | undefined }

export function startReading(
  document: AsciidocDocument,
  places: Places,
  diagnostics: Diagnostic[],
  blocks: (blocks: readonly AsciidocBlock[], depth: number, reading: Reading) => Promise<Block[]>,
): Reading {
  const profile = profileOf(document)
  const facts = numberSections(document, profile)
  const captions = numberCaptions(document, facts, profile)
  const holdsReferences = (list: AsciidocBlock) => standsAmongReferences(list, facts, profile)
  const references = citedReferences(document, facts, profile, holdsReferences)
  const pointers = new Map(captions.pointers)
  for (const [section, own] of facts) if (section.id) pointers.set(section.id, pointerToSection(section, own, profile))
  const footnotes: Footnote[] = []
  const setting: InlineSetting = {
    pointer: (name) => references.get(name) ?? pointers.get(name),
    isReference: (name) => references.has(name),
    footnote: footnoteCollector(footnotes),
    unfold: macroUnfolder(profile, usesKhronosMacros(document)),
  }
  const reading: Reading = {
    document,
    profile,
    places,
    facts,
    captions,
    terms: [],
    references: [],
    diagnostics,
    blocks: (below, depth) => blocks(below, depth, reading),
    inlines: (markup, block, lines = countLines(markup)) =>
      readInlines(markup, places.finder(block.file, block.lineno, lines), setting),
    holdsReferences,
    nameEntry: uniqueNames(),
    takeFootnotes: () => footnotes.splice(0),
  }
  return reading
}

function usesKhronosMacros(document: AsciidocDocument): boolean {
  for (const { lines } of everyBlock(document)) if (lines && holdsKhronosMacros(lines)) return true
  return false
}

function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>()
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}~${count}`
  }
}

function countLines(markup: string): number {
  let count = 1
  for (let at = markup.indexOf('\n'); at >= 0; at = markup.indexOf('\n', at + 1)) count++
  return count
}

/** How the entries of all bibliographies are cited, by their names. */
function citedReferences(
  document: AsciidocDocument,
  facts: ReadonlyMap<AsciidocBlock, SectionFacts>,
  profile: Profile,
  holdsReferences: (list: AsciidocBlock) => boolean,
): Map<string, string> {
  const cited = new Map<string, string>()
  for (const holder of [document, ...facts.keys()])
    for (const list of ownBlocks(holder)) {
      if (list.context !== 'ulist' && list.context !== 'olist') continue
      const isListed = holdsReferences(list)
      for (const entry of list.blocks) {
        const item = readBibliographicItem(entry, profile, isListed)
        if (item && !cited.has(item.name)) cited.set(item.name, item.cited)
      }
    }
  return cited
}

function standsAmongReferences(
  list: AsciidocBlock,
  facts: ReadonlyMap<AsciidocBlock, SectionFacts>,
  profile: Profile,
): boolean {
  const section = list.getParent()
  if (section?.context !== 'section') return false
  const kind = facts.get(section)?.kind
  const role = meaningOf(section, profile)?.role
  return [kind, role].some((each) => each === 'bibliography' || each === 'normative-references')
}

function footnoteCollector(footnotes: Footnote[]): InlineSetting['footnote'] {
  const named = new Map<string, { id: string; label: string }>()
  let count = 0
  return (read, name, location) => {
    const known = name === undefined ? undefined : named.get(name)
    if (known) return known
    const label = String(++count)
    const mark = { id: `footnote-${label}`, label }
    if (name !== undefined) named.set(name, mark)
    footnotes.push({
      type: 'footnote',
      ...mark,
      children: [{ type: 'paragraph', children: read(), location }],
      location,
    })
    return mark
  }
}

/** The lines that a block covers. */
export function placeOf(block: AsciidocBlock | CellPlace, reading: Reading): Location | undefined {
  const lines = 'lines' in block && block.lines ? block.lines.length : 1
  return reading.places.lines(block.file, block.lineno, lines)
}

/** The words of a title. */
export function titleOf(block: AsciidocBlock, reading: Reading): string {
  return block.title ? inlineText(reading.inlines(block.title, block).inlines).trim() : ''
}

/** A title that stands above a block without being its caption. */
export function titleParagraph(block: AsciidocBlock, reading: Reading): Paragraph[] {
  if (!block.title) return []
  const location = placeOf(block, reading)
  const children = reading.inlines(block.title, block).inlines
  return children.length > 0
    ? [{ type: 'paragraph', children: [{ type: 'strong', children, location }], location }]
    : []
}

export function paragraphOf(inlines: Inline[], location: Location | undefined, id?: string | null): Paragraph[] {
  return inlines.length > 0 ? [{ type: 'paragraph', ...(id ? { id } : {}), children: inlines, location }] : []
}
