import type { Title } from '@clausekit/model'
import { elementOf, elementsOf, lineOf, type XmlElement } from '../../xml/index.js'

/** The titles in each language, whole and in their elements; those of the main language first. */
export function readTitles(metas: readonly XmlElement[], language: string | undefined): Title[] {
  const wraps = metas.flatMap((meta) => elementsOf(meta, 'title-wrap'))
  const main = language ?? languageOf(wraps[0]) ?? 'und'
  const titles = wraps.flatMap((wrap) => titlesOf(wrap, languageOf(wrap) ?? main))
  const isMain = (title: Title) => title.language.split('-')[0] === main.split('-')[0]
  const seen = new Set<string>()
  const unique = titles.filter((title) => {
    const key = `${title.language} ${title.text}`
    return !seen.has(key) && seen.add(key)
  })
  return [...unique.filter(isMain), ...unique.filter((title) => !isMain(title))]
}

function languageOf(wrap: XmlElement | undefined): string | undefined {
  return wrap?.attributes['xml:lang']
}

const ROLES: readonly [string, NonNullable<Title['role']>][] = [
  ['intro', 'introductory'],
  ['main', 'main'],
  ['compl', 'part'],
]

function titlesOf(wrap: XmlElement, language: string): Title[] {
  const parts = ROLES.flatMap(([name, role]) =>
    elementsOf(wrap, name, `${name}-title-wrap`).flatMap((element) => partsOf(element, name, role, language)),
  )
  const full = lineOf(elementOf(wrap, 'full'))
  const whole: Title[] = full ? [{ language, text: full }] : []
  const [only, ...others] = parts
  // A title of one element is the whole title already.
  if (only?.role === 'main' && others.length === 0) {
    if (full === '') return [{ language, text: only.text }]
    if (full === only.text) return whole
  }
  return [...whole, ...parts]
}

function partsOf(element: XmlElement, name: string, role: NonNullable<Title['role']>, language: string): Title[] {
  if (element.name === name) return titled(lineOf(element), role, language)
  const label = lineOf(elementOf(element, 'label')).replace(/[:：]$/, '')
  const words = [label, lineOf(elementOf(element, name))].filter(Boolean).join(': ')
  return [
    ...titled(words, role, language),
    ...elementsOf(element, 'subtitle').flatMap((subtitle) => titled(lineOf(subtitle), 'subtitle', language)),
  ]
}

function titled(text: string, role: NonNullable<Title['role']>, language: string): Title[] {
  return text && text !== 'N/A' ? [{ language, text, role }] : []
}
