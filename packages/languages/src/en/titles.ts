import type { TitleMeaning } from '../language.js'

const apart = (role: TitleMeaning['role']): TitleMeaning => ({ role, normativity: 'informative', apart: true })

/** Titles in English, lower case, in the order in which they are tried. */
export const TITLES: readonly [RegExp, TitleMeaning][] = [
  [/^(?:foreword|preface|avant-propos)$/, apart('foreword')],
  [
    /^(?:abstract|executive summary|summary|status of (?:this|the) (?:memo|document)|copyright(?: notice| notification)?|note to (?:readers|reviewers)|call for comments)$/,
    apart('foreword'),
  ],
  [/^(?:table of contents|contents|list of (?:tables|figures)|index|alphabetical index)$/, apart('index')],
  [
    /^(?:acknowledge?ments?|contributors|authors?['’]?s? address(?:es)?|editors?['’]?s? address(?:es)?|(?:legal )?notices?|modal verbs terminology|copyright and licen[cs]e|copyright protected document|disclaimers?|trademarks?|revision history|change ?log|(?:document |change )?history|changes since .*|full copyright statement|intellectual property(?: statement| rights.*)?)$/,
    apart('other'),
  ],
  [/^(?:(?:general )?introduction|overview and introduction)$/, { role: 'introduction' }],
  [/^scope(?: and (?:field of application|objectives?|purpose|applicability))?$/, { role: 'scope' }],
  [/^(?:normative references?|referenced documents|applicable documents)$/, { role: 'normative-references' }],
  [
    /^(?:terms(?:,)?(?: and|,)? ?(?:definitions?)?(?:,? (?:and )?(?:symbols|abbreviations|abbreviated terms|acronyms).*)?|definitions?(?:,? (?:and|of) .*)?|definitions?,? .*\b(?:symbols|abbreviations|abbreviated terms|acronyms)|glossary(?: of .*)?|(?:conventions and )?(?:terminology|definitions)(?: \((?:terms and )?definitions\))?|terms,? definitions,? .*|definitions and abbreviations)$/,
    { role: 'terms' },
  ],
  [
    /^(?:symbols|abbreviations|abbreviated terms|acronyms|notation|symbols,? (?:and )?.*|abbreviations,? (?:and )?.*|list of (?:abbreviations|symbols))$/,
    { role: 'symbols' },
  ],
  [
    /^(?:bibliography|bibliographical references(?: \(.*\))?|references|informative references|non-normative references|literature|further reading)$/,
    { role: 'bibliography', normativity: 'informative' },
  ],
  [/^(?:general|general provisions|general requirements)$/, { role: 'general' }],
  [/^(?:.* )?requirements?(?: .*)?$/, { role: 'requirements' }],
  [/^(?:test(?:ing)? (?:methods?|procedures?)|methods? of test|verification|tests?)$/, { role: 'test-methods' }],
]
