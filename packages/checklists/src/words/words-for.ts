import { en } from './en.js'
import { inLanguage } from './in-language.js'
import type { Words } from './words.js'
import { zh } from './zh.js'

/** The languages that checklists are written in, by primary language subtag. */
const languages = { en, zh }

/** The words of every language: a form may come back in any of them. */
export const allWords: readonly Words[] = Object.values(languages)

/** The words for a BCP 47 tag; English where the language has none here. */
export function wordsFor(language: string): Words {
  return inLanguage(language, languages)
}
