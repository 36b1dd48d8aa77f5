import { inLanguage } from './in-language.js'
/** What a tailored checklist says of the items that are left out. */
export type TailoringWords = {
  notIncluded: string
  /** @param what What chose the item, as the profile says it. */
  excluded(what: string): string
}

const en: TailoringWords = {
  notIncluded: 'Not among what the profile includes.',
  excluded: (what) => `Left out by the profile (${what}).`,
}

const zh: TailoringWords = {
  notIncluded: '不在剖面所选范围内。',
  excluded: (what) => `剖面将其排除（${what}）。`,
}

/** The words for a BCP 47 tag; English where the language has none here. */
export function tailoringWordsFor(language: string): TailoringWords {
  return inLanguage(language, { en, zh })
}
