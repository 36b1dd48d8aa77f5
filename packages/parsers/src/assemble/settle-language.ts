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
  const words = probesOf(sample)
  const language = recogniseLanguage(words)
  const isUnknown = stated !== undefined && !Object.hasOwn(languages, stated.split('-', 1)[0] as string)
  return { language, languageTag: isUnknown && language.recognise(words) < UNSURE ? stated : language.tag }
}

/** How many places of a long text are looked at, and how much at each. */
const PROBES = 6
const PROBE_LENGTH = 2_500

/** Stretches from all over a text; a short one as a whole. */
function probesOf(sample: string): string {
  if (sample.length <= PROBES * PROBE_LENGTH) return sample
  const step = Math.floor((sample.length - PROBE_LENGTH) / (PROBES - 1))
  return Array.from({ length: PROBES }, (_, probe) => sample.slice(probe * step, probe * step + PROBE_LENGTH)).join(
    '\n',
  )
}
