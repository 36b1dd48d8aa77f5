import type { TermEntry } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeLines, escapeText } from './escape.js'
import { element, languageTag } from './tags.js'

/** A terminological entry: number and terms, then definition, notes and source. */
export function writeTerm(entry: TermEntry, id: string | undefined, context: Context): string {
  const { words, language } = context
  const number = entry.number ? `${element('span', { class: 'number' }, escapeText(entry.number))} ` : ''
  const equivalents = entry.equivalents.map(
    ({ text, language: own }) => ` ${element('span', { lang: languageTag(own, language) }, escapeText(text))}`,
  )
  const deprecated = `<span class="label">${escapeText(words.deprecated + words.colon.trimEnd())}</span>`
  const source =
    entry.source &&
    (/^[[［【]/.test(entry.source) ? entry.source : `[${words.termSource}${words.colon}${entry.source}]`)
  const lines = [
    `<dt>${number}${element('dfn', {}, escapeText(entry.term))}${equivalents.join('')}</dt>`,
    ...entry.admitted.map((term) => element('dt', { class: 'admitted' }, escapeText(term))),
    ...entry.deprecated.map((term) => element('dt', { class: 'deprecated' }, `${deprecated} ${escapeText(term)}`)),
    // HTML asks for a description behind every term; one without a definition has an empty one.
    element('dd', {}, escapeLines(entry.definition)),
    ...entry.equivalents.flatMap(({ definition, language: own }) =>
      definition ? [element('dd', { lang: languageTag(own, language) }, escapeLines(definition))] : [],
    ),
    ...entry.notes.map((note) => element('dd', { class: 'note' }, escapeLines(note))),
    ...(source ? [element('dd', { class: 'source' }, escapeLines(source))] : []),
  ]
  return element('dl', { class: 'term', id }, `\n${lines.join('\n')}\n`)
}
