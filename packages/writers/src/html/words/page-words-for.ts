import { de } from './de.js'
import { en } from './en.js'
import { fr } from './fr.js'
import type { PageWords } from './words.js'
import { zh } from './zh.js'

/** The languages that have words here, by primary language subtag. */
const languages: Readonly<Record<string, PageWords>> = { de, en, fr, zh }

/** The words for a BCP 47 tag; English where the language has none here. */
export function pageWordsFor(language: string): PageWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(languages, primary) ? (languages[primary] ?? en) : en
}
