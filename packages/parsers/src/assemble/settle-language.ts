import { type Language, languageOf, languages, recogniseLanguage } from '@clausekit/languages'

/** A language that recognises less of a text than this does not speak for it against what the source says. */
const UNSURE = 0.3

export type SettledLanguage = { language: Language; languageTag: string }

/**
 * The language of a text, and its tag.
 *
 * @param asked The tag that the user gives; it counts.
 * @param stated The tag that the source gives. Templates leave wrong ones in many pages: it counts where clausekit does
 * not know the language and the words are of none that it knows.
 */
export function settleLanguage(sample: string, asked: string | undefined, stated: string | undefined): SettledLanguage {
  if (asked) return { language: languageOf(asked), languageTag: asked }
  const language = recogniseLanguage(sample)
  const isUnknown = stated !== undefined && !Object.hasOwn(languages, stated.split('-', 1)[0] as string)
  return { language, languageTag: isUnknown && language.recognise(sample) < UNSURE ? stated : language.tag }
}
