import type { Standard } from '@clausekit/model'
import { titlesOf } from '../titles.js'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { element, languageTag } from './tags.js'

/** The name of the page: title, else identifier. */
export function pageTitle({ metadata }: Standard, { pageWords }: Context): string {
  return titlesOf(metadata)[0]?.text || metadata.identifier?.canonical || pageWords.untitled
}

/** Identifier, titles, and what the cover says, as a list; people stand in the foreword. */
export function writeFront(standard: Standard, context: Context): string {
  const { metadata } = standard
  const { words, pageWords, language } = context
  const [, ...otherTitles] = titlesOf(metadata)
  const adopted = metadata.adopts?.map((adoption) => `${adoption.identifier.canonical} (${adoption.degree})`)
  const rows: [string, string | undefined][] = [
    [words.metadata.edition, metadata.edition],
    [words.metadata.status, metadata.status],
    [words.metadata.published, metadata.published],
    [words.metadata.implemented, metadata.implemented],
    [words.metadata.replaces, metadata.replaces?.map(({ canonical }) => canonical).join(', ')],
    [words.metadata.adopts, adopted?.join(', ')],
    [words.metadata.publisher, metadata.publisher],
    [pageWords.committee, metadata.committee],
    [pageWords.draftingRules, metadata.draftingRules],
    [words.metadata.ics, metadata.ics?.join(', ')],
    [words.metadata.ccs, metadata.ccs?.join(', ')],
  ]
  const lines = rows.flatMap(([name, value]) =>
    value ? [`<div><dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd></div>`] : [],
  )
  const identifier = metadata.identifier?.canonical
  const title = pageTitle(standard, context)
  const parts = [
    identifier && identifier !== title ? element('p', { class: 'identifier' }, escapeText(identifier)) : '',
    element('h1', { lang: languageTag(titlesOf(metadata)[0]?.language ?? language, language) }, escapeText(title)),
    ...otherTitles.map(({ text, language: own }) =>
      element('p', { class: 'title', lang: languageTag(own, language) }, escapeText(text)),
    ),
    lines.length > 0 ? element('dl', { class: 'metadata' }, `\n${lines.join('\n')}\n`) : '',
  ].filter(Boolean)
  return element('header', {}, `\n${parts.join('\n')}\n`)
}
