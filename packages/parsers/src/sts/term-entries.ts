import type { Block, TermEntry } from '@clausekit/model'
import type { MarkedTerm } from '../parser.js'
import { elementOf, elementsOf, lineOf, type XmlElement } from '../xml/index.js'
import type { Reading } from './reading.js'
import { lineOfInlines } from './strings.js'
import { type EntryWords, entryWords } from './term-words.js'

/** What one language says of a concept. */
type LanguageSet = {
  language: string
  names: { text: string; status: string }[]
  definition: string
  notes: string[]
  source: string
  blocks: Block[]
}

/**
 * A terminological entry in TBX, in the language of the document; what other languages say goes with their names.
 *
 * The entry goes to the list of terms; a pointer, tables and figures stay in the text.
 *
 * @see ISO 30042, ISO 10241-1
 */
export function readTermEntry(element: XmlElement, reading: Reading): Block[] {
  const sets = elementsOf(element, 'langSet').map((set) => readLanguageSet(set, reading))
  const wanted = primary(reading.languageTag)
  const main = primary((sets.find(({ language }) => primary(language) === wanted) ?? sets[0])?.language)
  const own = sets.filter(({ language }) => primary(language) === main)
  const others = sets.filter(({ language }) => primary(language) !== main)
  const id = reading.pointers.nameOf(element)
  const { location } = element
  const more = elementsOf(element).filter(({ name }) => name !== 'langSet')
  reading.terms.push({ id, ...entryOf(own, others), location })
  return [{ type: 'termEntry', termId: id, location }, ...sets.flatMap(({ blocks }) => blocks), ...reading.flow(more)]
}

function primary(language: string | undefined): string {
  return (language ?? '').split(/[-_ ]/)[0]?.toLowerCase() ?? ''
}

function entryOf(own: readonly LanguageSet[], others: readonly LanguageSet[]): Omit<MarkedTerm, 'id'> {
  const names = own.flatMap((set) => set.names)
  const rejected = names.filter(({ status }) => REJECTED.test(status))
  const accepted = names.filter(({ status }) => !REJECTED.test(status))
  const preferred = accepted.find(({ status }) => PREFERRED.test(status)) ?? accepted[0] ?? rejected[0]
  const sources = own.map(({ source }) => source).filter(Boolean)
  const elsewhere = others.map(({ source }) => source).filter((source) => source && !sources.includes(source))
  return {
    term: preferred?.text ?? '',
    admitted: accepted.filter((name) => name !== preferred).map(({ text }) => text),
    deprecated: rejected.filter((name) => name !== preferred).map(({ text }) => text),
    equivalents: others.flatMap(equivalentsOf),
    definition: joined(own.map(({ definition }) => definition)),
    notes: [...own, ...others].flatMap(({ notes }) => notes).concat(elsewhere),
    ...(sources.length > 0 ? { source: joined(sources) } : {}),
  }
}

const REJECTED = /deprecat|supersed|obsolete|rejected/i
const PREFERRED = /preferred/i

function equivalentsOf({ language, names, definition }: LanguageSet): TermEntry['equivalents'] {
  const texts = names.length > 0 ? names.map(({ text }) => text) : ['']
  return texts.map((text, at) => ({ language, text, ...(at === 0 && definition ? { definition } : {}) }))
}

function readLanguageSet(element: XmlElement, reading: Reading): LanguageSet {
  const designations = elementsOf(element, 'tig', 'ntig')
  const every = designations.map((tig) => nameOf(tig, reading))
  const said = new Map<string, EntryWords[]>()
  const add = (kind: string, words: EntryWords) => {
    said.set(kind, said.get(kind) ?? [])
    said.get(kind)?.push(words)
  }
  for (const part of elementsOf(element)) {
    const kind = KINDS.get(part.name)
    if (kind) add(kind, entryWords(part, reading))
    else if (part.name !== 'tig' && part.name !== 'ntig') add('other', otherWords(part, reading))
  }
  const wordsOf = (kind: string) => (said.get(kind) ?? []).map(({ words }) => words).filter(Boolean)
  const domain = wordsOf('domain').map((words) => `⟨${words}⟩`)
  return {
    language: element.attributes['xml:lang'] ?? '',
    names: every.filter(({ text }) => text !== ''),
    definition: [...domain, joined(wordsOf('definition'))].filter(Boolean).join(' '),
    notes: [...wordsOf('note'), ...designations.flatMap((tig, at) => remarksOf(tig, every[at]?.text ?? '', reading))],
    source: joined(wordsOf('source')),
    blocks: [...said.values()].flat().flatMap(({ blocks }) => blocks),
  }
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    definition: 'definition',
    subjectField: 'domain',
    source: 'source',
    xSource: 'source',
    note: 'note',
    example: 'note',
    see: 'note',
    crossReference: 'note',
    externalCrossReference: 'note',
  }),
)

/** A picture of a concept, or what STS does not have at this place. */
function otherWords(element: XmlElement, reading: Reading): EntryWords {
  return { words: '', blocks: reading.flow([element]) }
}

function nameOf(tig: XmlElement, reading: Reading): LanguageSet['names'][number] {
  const term = elementOf(tig, 'term') ?? elementOf(elementOf(tig, 'termGrp'), 'term')
  const { attributes } = elementOf(tig, 'normativeAuthorization') ?? { attributes: {} }
  const status = (attributes as Record<string, string>).value ?? lineOf(elementOf(tig, 'normativeAuthorization'))
  return { text: lineOfInlines(reading.inlines(term?.children ?? [])), status }
}

/** What is printed beside a name: where it is used, how it is spoken. */
function remarksOf(tig: XmlElement, text: string, reading: Reading): string[] {
  return elementsOf(tig, 'usageNote', 'geographicalUsage', 'pronunciation')
    .map((remark) => ({ name: remark.name, words: lineOfInlines(reading.inlines(remark.children)) }))
    .filter(({ words }) => words !== '')
    .map(({ name, words }) => (name === 'usageNote' ? words : `${text}: ${words}`))
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n')
}
