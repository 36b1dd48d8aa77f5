import { en } from './en.js'
import type { PageWords } from './page-words.js'
import { zh } from './zh.js'

/** By the languages that checklists have words in. */
const languages: Readonly<Record<string, PageWords>> = { en, zh }

/** The words of the page in a language that checklists have words in, which is their tag. */
export function pageWordsFor(language: string): PageWords {
  return Object.hasOwn(languages, language) ? (languages[language] ?? en) : en
}
