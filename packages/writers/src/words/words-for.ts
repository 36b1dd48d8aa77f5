import { de } from './de.js'
import { en } from './en.js'
import { fr } from './fr.js'
import type { Words } from './words.js'
import { zh } from './zh.js'

/** The languages that have words here, by primary language subtag. */
const languages: Readonly<Record<string, Words>> = { de, en, fr, zh }

/** The words for a BCP 47 tag; English where the language has none here. */
export function wordsFor(language: string): Words {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(languages, primary) ? (languages[primary] ?? en) : en
}
