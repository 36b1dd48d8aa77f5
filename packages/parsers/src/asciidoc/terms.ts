import { type Block, plainText, type TermEntry } from '@clausekit/model'
import type { AsciidocBlock } from 'asciidoctor'
import { wordsOfMarkup } from './markup.js'
import { placeOf, type Reading } from './reading.js'
import { hasOption, hasRole, isMarked, meaningOf } from './sections.js'
import { type Designation, designationOf } from './term-names.js'

const NO_TERMS: ReadonlySet<string> = new Set(['terms', 'symbols', 'normative-references', 'bibliography'])

/** Whether a section among terms and definitions is an entry, not a group of entries or a text about them. */
export function isTermSection(section: AsciidocBlock, holdsSections: boolean, reading: Reading): boolean {
  if (hasRole(section, 'nonterm') || hasRole(section, 'boilerplate') || section.attributes.heading !== undefined)
    return false
  if (NO_TERMS.has(meaningOf(section, reading.profile)?.role ?? 'other')) return false
  const title = wordsOfMarkup(section.title ?? '').trim()
  const own = (section.blocks ?? []).filter(({ context }) => context !== 'section')
  if (title === '' || own.length === 0 || /^terms (?:and definitions )?(?:defined|used)/i.test(title)) return false
  // A group begins with a capital, and with entries; a term with narrower ones begins with its definition.
  return !holdsSections || (own[0]?.context === 'paragraph' && /^\p{Ll}/u.test(title))
}

type Parts = {
  names: Designation[]
  definition: string[]
  notes: string[]
  sources: string[]
  domains: string[]
  /** Tables and figures have no place in an entry; they stand behind it. */
  behind: Block[]
}

/** Read an entry; its blocks other than words stand behind its pointer. */
export async function readTerm(section: AsciidocBlock, reading: Reading): Promise<Block[]> {
  const parts: Parts = { names: [], definition: [], notes: [], sources: [], domains: [], behind: [] }
  const id = reading.nameEntry(section.id || 'term')
  const title = designationOf(section.title ?? '', reading.profile.languageTag)
  if (title.source) parts.sources.push(title.source)
  for (const block of section.blocks ?? []) if (block.context !== 'section') await takeBlock(block, parts, reading)
  const number = title.number ?? reading.facts.get(section)?.number
  const namesOf = (use: Designation['use']) => parts.names.filter((name) => name.use === use).map(({ words }) => words)
  const definition = parts.definition.filter(Boolean).join('\n')
  const location = placeOf(section, reading)
  const entry: Omit<TermEntry, 'clauseId'> = {
    id,
    ...(number ? { number } : {}),
    term: title.term,
    admitted: namesOf('admitted'),
    deprecated: namesOf('deprecated'),
    equivalents: title.equivalents,
    definition: [parts.domains.map((domain) => `〈${domain}〉`).join(' '), definition].filter(Boolean).join(' '),
    notes: parts.notes,
    ...(parts.sources.length > 0 ? { source: parts.sources.join('; ') } : {}),
    ...(location ? { location } : {}),
  }
  reading.terms.push(entry)
  return [{ type: 'termEntry', termId: id, location }, ...parts.behind]
}

async function takeBlock(block: AsciidocBlock, parts: Parts, reading: Reading): Promise<void> {
  block.document.playbackAttributes(block.attributes)
  if (block.context === 'dlist' && hasOption(block, 'metadata')) return
  if (isMarked(block, 'source')) {
    parts.sources.push(wordsOfBlocks(await reading.blocks([block], 1)).replace(/\s+/g, ' '))
    return
  }
  if (block.context === 'paragraph' && (await takeNames(block, parts, reading))) return
  const isWrapper = block.context === 'open' && (isMarked(block, 'definition') || block.style === 'open')
  if (isWrapper && block.blocks.length > 0) {
    for (const child of block.blocks) await takeBlock(child, parts, reading)
    return
  }
  for (const read of await reading.blocks([block], 1)) {
    const words = wordsOfBlocks([read])
    if (read.type === 'note' || read.type === 'example')
      parts.notes.push(aside(read.label, wordsOfBlocks(read.children)))
    else if (read.type === 'table' || read.type === 'figure' || read.type === 'warning') parts.behind.push(read)
    else if (isPointersOnly(read)) parts.sources.push(words)
    else parts.definition.push(words)
  }
}

function aside(label: string | undefined, words: string): string {
  return label ? `${label}: ${words}` : words
}

/** A paragraph of pointers alone says where the entry was taken from. */
function isPointersOnly(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const { children } = block
  return (
    children.some(({ type }) => type === 'link') &&
    children.every((child) => child.type === 'link' || (child.type === 'text' && /^[\s,;[\]]*$/.test(child.value)))
  )
}

const NAME_LINE =
  /^(preferred|admitted|alt|deprecated|domain|subject|usage|symbol|abbreviation|letter-symbol|related)(?::\w*)?:\[(.*)\](?:\s*\+)?$/
const NAME_ROLE = /^\[(preferred|admitted|alt|deprecated|domain)\]#(.*)#(?:\s*\+)?$/

/** alt:[motor pump], and the older [alt]#motor pump#: lines that name the concept; other lines are left to the caller. */
async function takeNames(block: AsciidocBlock, parts: Parts, reading: Reading): Promise<boolean> {
  const lines = block.lines ?? []
  const found = lines.map((line) => NAME_LINE.exec(line.trim()) ?? NAME_ROLE.exec(line.trim()))
  const first = found.findIndex((match) => !match)
  const named = first < 0 ? found : found.slice(0, first)
  if (named.length === 0) return false
  for (const match of named) {
    const [, macro = '', written = ''] = match ?? []
    const markup = await block.applySubs(written)
    if (macro === 'domain' || macro === 'subject' || macro === 'usage') {
      parts.domains.push(wordsOfMarkup(markup))
      continue
    }
    // A related term is another concept, which the first word in brackets relates to this one.
    if (macro === 'related') continue
    const { term } = designationOf(markup, reading.profile.languageTag)
    if (term) parts.names.push({ use: macro === 'deprecated' ? 'deprecated' : 'admitted', words: term })
  }
  if (first >= 0) {
    const { inlines } = reading.inlines(await block.applySubs(lines.slice(first).join('\n')), block, lines.length)
    parts.definition.push(wordsOfBlocks([{ type: 'paragraph', children: inlines }]))
  }
  return true
}

function wordsOfBlocks(blocks: readonly Block[]): string {
  return plainText(blocks).text.trim()
}
