import type { Block, Clause } from '@clausekit/model'
import { elementOf, elementsOf, isElement, lineOf, type XmlElement } from '../xml/index.js'
import { headOf } from './headed.js'
import { type Reading, withFootnotes } from './reading.js'
import { wordsOf } from './term-words.js'

/** The notes that stand beside an entry belong to it. */
const NOTES = new Set(['non-normative-note', 'non-normative-example'])

/**
 * A section of terminology: an entry with its number, or a group of sections with a title.
 *
 * A display of the entry beside it repeats the words: only what it has besides is kept.
 */
export function readTermSection(
  element: XmlElement,
  reading: Reading,
  readClause: (element: XmlElement, reading: Reading) => Clause,
): (Clause | Block)[] {
  const sections = elementsOf(element, 'term-sec')
  const entries = elementsOf(element, 'termEntry', 'term-display')
  if (entries.length === 0) return [readClause(element, reading)]
  const known = reading.terms.length
  const hasEntry = entries.some(({ name }) => name === 'termEntry')
  const own = element.children.filter((child) => !isElement(child) || !APART.has(child.name))
  const blocks = reading.flow(
    hasEntry ? own.filter((child) => !isElement(child) || child.name !== 'term-display') : own,
  )
  const notes = elementsOf(element, ...NOTES).map((note) => reading.flow([note]))
  const below = () => sections.flatMap((section) => readTermSection(section, reading, readClause))
  if (reading.terms.length === known) return [...headOf(element, reading), ...blocks, ...notes.flat(), ...below()]
  numberEntry(known, lineOf(elementOf(element, 'label')), notes.map(wordsOf), reading)
  const displays = hasEntry ? entries.filter(({ name }) => name === 'term-display') : []
  const more = displays.flatMap((display) => newWords(display, known, blocks, reading))
  return [...blocks, ...more, ...below()]
}

const APART = new Set(['term-sec', 'label', ...NOTES])

/** The number of the section is that of its entry; where there are several, of the first. */
function numberEntry(at: number, number: string, notes: readonly string[], reading: Reading): void {
  const entry = reading.terms[at]
  if (!entry) return
  reading.terms[at] = {
    ...entry,
    ...(number ? { number } : {}),
    notes: [...entry.notes, ...notes.filter(Boolean)],
  }
}

/** The blocks of a display whose words the entry does not have. */
function newWords(display: XmlElement, known: number, blocks: readonly Block[], reading: Reading): Block[] {
  const said = reading.terms
    .slice(known)
    .flatMap((term) => [
      term.term,
      ...term.admitted,
      ...term.deprecated,
      ...term.equivalents.flatMap(({ text, definition }) => [text, definition ?? '']),
      term.definition,
      ...term.notes,
      term.source ?? '',
    ])
  const have = new Set(tokensOf([...said, wordsOf(blocks)].join(' ')))
  const { result } = withFootnotes(reading, () => reading.flow(display.children))
  return result.filter((block) => {
    const tokens = tokensOf(wordsOf([block]))
    return tokens.filter((token) => !have.has(token)).length > 0.2 * tokens.length
  })
}

function tokensOf(words: string): string[] {
  return words.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
}
