import { de } from './de/index.js'
import { en } from './en/index.js'
import { fr } from './fr/index.js'
import type { Language } from './language.js'
import { zh } from './zh/index.js'

export type * from './language.js'

/** The languages, by BCP 47 tag. */
export const languages: Readonly<Record<string, Language>> = { en, zh, de, fr }

/** The language of a tag: `zh-Hans-CN` is read as `zh`; English for a language that is not known here. */
export function languageOf(tag: string): Language {
  return languages[tag] ?? languages[tag.split('-', 1)[0] as string] ?? en
}

/** The language that a sample of text most likely is in. */
export function recogniseLanguage(sample: string): Language {
  const [best] = Object.values(languages)
    .map((language) => ({ language, score: language.recognise(sample) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.language : en
}
