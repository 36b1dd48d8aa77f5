import type { Block, TermEntry } from '@clausekit/model'
import type { MarkedTerm } from '../parser.js'
import { elementsOf, isElement, type XmlElement } from '../xml/index.js'
import type { Reading } from './reading.js'
import { entryWords, isApart, wordsOf } from './term-words.js'

type Draft = {
  names: string[]
  admitted: string[]
  deprecated: string[]
  equivalents: TermEntry['equivalents']
  definition: string[]
  notes: string[]
  sources: string[]
  blocks: Block[]
}

/** A terminological entry in the order of its print; what is not marked, the place tells: name, definition, source. */
export function readTermDisplay(element: XmlElement, reading: Reading): Block[] {
  const draft: Draft = {
    names: [],
    admitted: [],
    deprecated: [],
    equivalents: [],
    definition: [],
    notes: [],
    sources: [],
    blocks: [],
  }
  for (const part of elementsOf(element)) addPart(part, draft, reading)
  const [term, ...others] = draft.names
  const { location } = element
  if (term === undefined)
    return [...reading.flow(element.children.filter((child) => !isElement(child) || child.name !== 'fn'))]
  const id = reading.pointers.nameOf(element)
  const entry: MarkedTerm = {
    id,
    term,
    admitted: [...others, ...draft.admitted],
    deprecated: draft.deprecated,
    equivalents: draft.equivalents,
    definition: draft.definition.join('\n'),
    notes: draft.notes,
    ...(draft.sources.length > 0 ? { source: draft.sources.join('\n') } : {}),
    location,
  }
  reading.terms.push(entry)
  return [{ type: 'termEntry', termId: id, location }, ...draft.blocks]
}

function addPart(part: XmlElement, draft: Draft, reading: Reading): void {
  const add = NAMED.get(part.name)
  if (!add) {
    addUnmarked(part, draft, reading)
    return
  }
  const { words, blocks } = entryWords(part, reading)
  for (const block of blocks) draft.blocks.push(block)
  if (words) add(part, words, draft)
}

const NAMED: ReadonlyMap<string, (part: XmlElement, words: string, draft: Draft) => void> = new Map(
  Object.entries({
    term: addTerm,
    'related-term': addRelated,
    title: (_: XmlElement, words: string, draft: Draft) => draft.names.push(words),
    'term-source': (_: XmlElement, words: string, draft: Draft) => draft.sources.push(words),
    'part-of-speech': (_: XmlElement, words: string, draft: Draft) => draft.notes.push(words),
    pronunciation: (_: XmlElement, words: string, draft: Draft) => draft.notes.push(words),
    def: (_: XmlElement, words: string, draft: Draft) => draft.definition.push(words),
  }),
)

function addTerm(part: XmlElement, words: string, draft: Draft): void {
  const status = part.attributes['term-status'] ?? ''
  if (/^(?:non-preferred|deprecated)/.test(status)) draft.deprecated.push(words)
  else if (status === 'admitted') draft.admitted.push(words)
  else draft.names.push(words)
}

function addRelated(part: XmlElement, words: string, draft: Draft): void {
  const type = part.attributes['related-term-type'] ?? ''
  if (type === 'deprecatedTerm') draft.deprecated.push(words)
  else if (type === 'acronym' || type === 'synonym') draft.admitted.push(words)
  else if (type === 'translation')
    draft.equivalents.push({ language: part.attributes['xml:lang'] ?? 'und', text: words })
  else draft.notes.push(words)
}

/** Paragraphs and other blocks: the first is the name where none is marked, the next the definition. */
function addUnmarked(part: XmlElement, draft: Draft, reading: Reading): void {
  const found = reading.flow([part])
  for (const block of found.filter(isApart)) draft.blocks.push(block)
  const blocks = found.filter((block) => !isApart(block))
  const words = wordsOf(blocks)
  if (words === '') return
  const [first] = blocks
  if (first?.type === 'note' || first?.type === 'example' || first?.type === 'warning') draft.notes.push(words)
  else if (draft.names.length === 0 && first?.type === 'paragraph') draft.names.push(words.replaceAll('\n', ' '))
  else if (isBoldOnly(first) && draft.definition.length === 0) draft.admitted.push(words)
  else if (/^[[［〔].*[\]］〕]$/s.test(words)) draft.sources.push(words)
  else draft.definition.push(words)
}

function isBoldOnly(block: Block | undefined): boolean {
  return (
    block?.type === 'paragraph' && block.children.length > 0 && block.children.every(({ type }) => type === 'strong')
  )
}
