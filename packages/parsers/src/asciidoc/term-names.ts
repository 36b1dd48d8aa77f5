import type { TermEntry } from '@clausekit/model'
import { settled, wordsOfMarkup } from './markup.js'

/** A name of a concept beside its preferred term. */
export type Designation = { use: 'admitted' | 'deprecated'; words: string }

export type TermTitle = {
  term: string
  equivalents: TermEntry['equivalents']
  number?: string | undefined
  source?: string | undefined
}

/** lang:en[pump] lang:fr[pompe] */
const LANGUAGE = /lang:([a-z]{2,3})\[([^\]]*)\]/g
/** The gender of a word, which vocabularies print behind it. */
const GRAMMAR = /,\s*(?:[mfn]|(?:[mfn]\s*)?(?:sg|pl))\.?$/
const TYPED_NUMBER = /^\((\d[^()]{0,40})\)\s+/
/** slip [IEV 4.02]: where the entry was taken from. */
const SOURCE = /\s*\[([^[\]]{2,80}\d[^[\]]{0,40})\]$/

/** Read the title of an entry: the term, its names in other languages, a typed number, a source in brackets. */
export function designationOf(markup: string, languageTag: string): TermTitle {
  const written = settled(wordsOfMarkup(markup)).replace(/\s+/g, ' ').trim()
  const inLanguages = [...written.matchAll(LANGUAGE)].map(([, language = '', text = '']) => ({ language, text }))
  const language = languageTag.slice(0, 2)
  const own = inLanguages.find((each) => each.language === language)
  const equivalents = inLanguages.filter((each) => each !== own && each.text !== '')
  const words = own?.text ?? written.replace(LANGUAGE, '').trim()
  if (words === '' && equivalents[0]) return { term: equivalents[0].text, equivalents: equivalents.slice(1) }
  const number = TYPED_NUMBER.exec(words)?.[1]
  const source = SOURCE.exec(words)?.[1]
  const bilingual = chineseAndOther(words)
  if (bilingual) return bilingual
  return {
    term: words
      .replace(TYPED_NUMBER, '')
      .replace(SOURCE, '')
      .replace(GRAMMAR, '')
      .replace(/\s*[:：]$/, '')
      .trim(),
    equivalents,
    ...(number ? { number } : {}),
    ...(source ? { source } : {}),
  }
}

/** Chinese texts print the English name behind the Chinese one, or ahead of it. */
function chineseAndOther(words: string): TermTitle | undefined {
  const match =
    /^(\p{Script=Han}[\p{Script=Han}\p{N}（）()、·“”]*) ([A-Za-z][A-Za-z0-9 ,;()/'’.-]+)$/u.exec(words) ??
    /^(?=[A-Za-z])([A-Za-z0-9 ,;()/'’.-]+) (\p{Script=Han}[\p{Script=Han}\p{N}（）()、·“”]*)$/u.exec(words)
  if (!match) return undefined
  const names = [match[1] as string, match[2] as string]
  const isChineseFirst = /^\p{Script=Han}/u.test(words)
  const [term = '', text = ''] = isChineseFirst ? names : names.reverse()
  return { term, equivalents: [{ language: 'en', text }] }
}
