import type { Block, TermEntry, TermEntryPointer } from '@clausekit/model'
import type { Context } from './context.js'
import { type Element, element, wordsIn } from './element.js'

/** A terminological entry with what stands behind it up to the next one, or nothing for an entry that is not there. */
export function writeTermSection(
  { termId }: TermEntryPointer,
  behind: readonly Block[],
  context: Context,
): Element | undefined {
  const entry = context.terms.get(termId)
  if (!entry) return undefined
  return element('term-sec', {}, [
    ...wordsIn('label', entry.number),
    writeEntry(entry, context),
    ...context.blocks(behind, 'inside'),
  ])
}

/** TBX as STS has it: definition, notes and source in front of the terms. */
function writeEntry(entry: TermEntry, { ids, language }: Context): Element {
  const main = element('tbx:langSet', { 'xml:lang': language }, [
    ...linesIn('tbx:definition', entry.definition),
    ...entry.notes.flatMap((note) => linesIn(isExample(note) ? 'tbx:example' : 'tbx:note', note)),
    ...linesIn('tbx:source', entry.source),
    termOf(entry.term, 'preferredTerm'),
    ...entry.admitted.map((term) => termOf(term, 'admittedTerm')),
    ...entry.deprecated.map((term) => termOf(term, 'deprecatedTerm')),
  ])
  return element('tbx:termEntry', { id: ids.place(entry.id) }, [main, ...equivalentSets(entry)])
}

/** Words of several lines: a definition may end in a list. */
function linesIn(name: string, words: string | undefined): Element[] {
  if (!words) return []
  const lines = words.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('break'), line]))
  return [element(name, {}, lines)]
}

function termOf(term: string, authorization: string): Element {
  return element('tbx:tig', {}, [
    element('tbx:term', {}, [term]),
    element('tbx:normativeAuthorization', { value: authorization }),
  ])
}

/** The other languages, each once, with its definitions in front of its terms. */
function equivalentSets({ equivalents }: TermEntry): Element[] {
  const languages = [...new Set(equivalents.map(({ language }) => language))]
  return languages.map((language) => {
    const own = equivalents.filter((equivalent) => equivalent.language === language)
    return element('tbx:langSet', { 'xml:lang': language }, [
      ...own.flatMap(({ definition }) => linesIn('tbx:definition', definition)),
      ...own.map(({ text }) => element('tbx:tig', {}, [element('tbx:term', {}, [text])])),
    ])
  })
}

function isExample(note: string): boolean {
  return /^(?:example|示例|beispiel|exemple)/i.test(note)
}

/** An entry where STS has no place for one, within an item or a note: its term, and what explains it. */
export function writeTermAsList({ termId }: TermEntryPointer, context: Context): Element[] {
  const entry = context.terms.get(termId)
  if (!entry) return []
  const { number, term, equivalents, admitted, deprecated, definition, notes, source } = entry
  const names = [number, term, ...equivalents.map(({ text }) => text), ...admitted, ...deprecated].filter(Boolean)
  const others = equivalents.map((equivalent) => equivalent.definition)
  const paragraphs = [definition, ...others, ...notes, source].flatMap((words) => wordsIn('p', words))
  const item = element('def-item', { id: context.ids.place(termId) }, [
    element('term', {}, [names.join(' ')]),
    ...(paragraphs.length > 0 ? [element('def', {}, paragraphs)] : []),
  ])
  return [element('def-list', { 'list-content': 'terms' }, [item])]
}
