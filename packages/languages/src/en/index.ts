import { BCP14 } from '../bcp14.js'
import type { Language, TitleMeaning, VerbalFormMatch } from '../language.js'
import { type PhraseFinder, phraseFinder } from '../phrases.js'
import { splitAtFullStops } from '../sentence-breaks.js'
import { stepsOpener } from '../steps.js'
import { shareOfCommon } from '../words-of-sample.js'
import { findCircumstances } from './circumstances.js'
import { COMPARISONS, UNIT_WORDS } from './comparisons.js'
import { splitCompound } from './compounds.js'
import { CHECK, CONTROL_WORDS, TABLE_WORDS } from './marks.js'
import { suggestMethod } from './methods.js'
import { negates } from './negations.js'
import { readSubject } from './subjects.js'
import { TITLES } from './titles.js'
import { ISO, ISO_MUST, PLAIN_MUST } from './verbal-forms.js'

const ABBREVIATIONS = new Set(
  'e.g i.e eg ie etc cf vs viz approx fig figs no nos sec secs eq eqs ref refs vol pp ed eds al inc ltd corp co st dr mr mrs ms prof jr sr u.s u.k u.n a.k.a ca resp incl excl max min art para pt ch'.split(
    ' ',
  ),
)

const bcp14 = phraseFinder(BCP14)
const iso = phraseFinder([...ISO, ...ISO_MUST])
const plain = phraseFinder([...ISO, ...PLAIN_MUST])

function finderFor(regime: Parameters<Language['findVerbalForms']>[1]): PhraseFinder {
  if (regime === 'rfc2119') return bcp14
  return regime === 'iso' || regime === 'gbt1.1' ? iso : plain
}

// A word in quotes is spoken of, not used; "May 2021" is a month.
function isFalseFriend(sentence: string, match: VerbalFormMatch): boolean {
  const before = sentence.slice(Math.max(0, match.start - 1), match.start)
  const behind = sentence.slice(match.end, match.end + 6)
  if (/["“'‘]/.test(before) && /^["”'’]/.test(behind)) return true
  if (match.keyword === 'May') return /^\s+(?:\d|\[)/.test(behind) || match.start > 0
  const keyword = match.keyword.toLowerCase()
  if (/^(?:is|are) to be$/.test(keyword))
    return SUBORDINATE.test(sentence.slice(Math.max(0, match.start - 120), match.start))
  return keyword === 'can' && /^(?:\s+of\b|-)/.test(behind)
}

/** "If the unit is to be discarded", "the value that is to be entered" tell of what something else asks for. */
const SUBORDINATE =
  /(?:^|[\s(,;:])(?:(?:if|when|whenever|where|whether|unless|until|once|which|who)\s[^,;:]*|that\s+)$/i

const NO_SUBJECT =
  /(?:^|[;:,]\s+)(?:no(?! (?:more|less|later|fewer|longer|earlier|sooner|matter|doubt)\b|\.)|neither|none of|nothing|nobody)\s[^,;:]*$/i

/** "No paint shall be used" forbids; so does "No client MAY …". */
function hasNoSubject(sentence: string, { start, polarity }: VerbalFormMatch): boolean {
  return polarity === 'positive' && NO_SUBJECT.test(sentence.slice(Math.max(0, start - 120), start))
}

function forbidding(match: VerbalFormMatch): VerbalFormMatch {
  const kind = match.kind === 'permission' ? 'requirement' : match.kind
  return { ...match, kind, polarity: 'negative' }
}

/** A text none of whose sentences has a key word in capitals, and that does not cite the document that asks for them. */
const WITHOUT_CAPITALS =
  /^(?![\s\S]*\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)(?: NOT)?\b\s+[a-z])(?![\s\S]*\bRFC\s?8174\b)/

/** English. */
export const en: Language = {
  tag: 'en',
  recognise: (sample) => shareOfCommon(sample, COMMON),
  regimeSigns: [
    // "are to be interpreted as described in RFC 2119" binds; "unlike in RFC 2119" only speaks of it.
    { regime: 'rfc2119', pattern: /\b(?:RFC|BCP)\s?(?:2119|8174|14)\b/, weight: 2 },
    { regime: 'rfc2119', pattern: /\bkey ?words?\b[\s\S]{0,300}?\b(?:RFC|BCP)\s?(?:2119|8174|14)\b/i, weight: 4 },
    { regime: 'rfc2119', pattern: /\b(?:MUST|SHALL|SHOULD|MAY)(?: NOT)?\b(?=\s+[a-z])/g, weight: 0.7, each: true },
    // RFC 2119 says that its words are often capitalized; RFC 8174 that only capitals bind.
    { regime: 'rfc2119', pattern: WITHOUT_CAPITALS, weight: -8 },
    { regime: 'iso', pattern: /\bISO\/IEC Directives,? Part 2\b/, weight: 8 },
    { regime: 'iso', pattern: /following documents are referred to in the text/i, weight: 6 },
    { regime: 'iso', pattern: /^[\s#*\d.]*(?:Normative references|Terms and definitions)\s*$/im, weight: 2 },
    { regime: 'iso', pattern: /\bshall\b/g, weight: 0.4, each: true },
    { regime: 'house', pattern: /\bmust\b/g, weight: 0.3, each: true },
    // The foreword of ITU Recommendations: "must" obliges as "shall" does.
    { regime: 'house', pattern: /"shall" or some other obligatory language such as "must"/, weight: 8 },
  ],
  defaultRegime: 'house',
  findVerbalForms: (sentence, regime) =>
    finderFor(regime)(sentence)
      .filter((match) => !isFalseFriend(sentence, match))
      .map((match) => (hasNoSubject(sentence, match) ? forbidding(match) : match)),
  readLevelMark: () => undefined,
  splitSentences: (text) => splitAtFullStops(text, ABBREVIATIONS),
  meaningOfTitle: (title): TitleMeaning | undefined => {
    const words = title.toLowerCase().replace(/\s+/g, ' ').replace(/[.:]$/, '').trim()
    return TITLES.find(([pattern]) => pattern.test(words))?.[1]
  },
  labelledBlock: (text) => {
    const match =
      /^(NOTE|Note|EXAMPLE|Example|WARNING|Warning|CAUTION|Caution|IMPORTANT|DANGER|Danger)S?(?: (\d{1,3}))?(?: to entry)?(?:(?<=^(?:[A-Z]{4,9}|Note|Caution|Warning)(?: \d{1,3})?)$|\s?[:.—–−]\s|\s[—–−-]\s|:$|(?<=\d)\s{1,4}(?=["“'‘(«]?\p{Lu})|(?<=^(?:NOTE|EXAMPLE))\s{1,4}(?=["“'‘(«]?\p{Lu}))/u.exec(
        text,
      )
    if (!match) return undefined
    const word = (match[1] as string).toLowerCase()
    const type = word === 'note' ? 'note' : word === 'example' ? 'example' : 'warning'
    return { type, label: match[0].replace(/[\s:.—–−-]+$/, ''), length: match[0].length }
  },
  statedNormativity: (paragraph) => {
    const group = /^\((non-?)?mandatory information\)$/i.exec(paragraph)
    if (group) return group[1] ? 'informative' : 'normative'
    // ITU: "(This appendix does not form an integral part of this Recommendation.)"
    const part = /^[\s(]*This (?:annex|appendix) (forms|does not form) an integral part of\b/i.exec(paragraph)
    if (part) return (part[1] as string).toLowerCase() === 'forms' ? 'normative' : 'informative'
    if (/\bconstitutes? (?:provisions|requirements) of (?:this|the present)\b/i.test(paragraph)) return 'normative'
    const match =
      /^[\s(*_]*This (?:section|clause|annex|appendix|chapter|part|document) is (?:entirely )?(normative|informative|non-normative|not normative)\b/i.exec(
        paragraph,
      )
    if (!match) return undefined
    return (match[1] as string).toLowerCase() === 'normative' ? 'normative' : 'informative'
  },
  explainsWording: (sentence) =>
    /\bkey ?words?\b/i.test(sentence) && /\b(?:interpreted|described|RFC\s?2119|BCP\s?14)\b/i.test(sentence),
  leadsIn: (sentence) => /:\s*$/.test(sentence) || /\b(?:the following|as follows)\b[^.]*[.:—]?\s*$/i.test(sentence),
  opensSteps: stepsOpener(
    /\b(?:(?:the|these) following (?:steps|procedure|sequence)|following steps|proceed as follows|as follows, in (?:this|the given) order)\b/i,
  ),
  offersAlternatives: (sentence) =>
    /(?<!\b(?:if|when|where|whenever|in) )\b(?:at least one|one(?: or more)?|any(?: one)?|either) of (?:the following|these|those)\b/i.test(
      sentence,
    ),
  opensCheck: (sentence) => CHECK.test(sentence),
  controlWords: CONTROL_WORDS,
  checkWords: 'success criterion|criterion|requirement|checkpoint',
  tableWords: TABLE_WORDS,
  splitCompound,
  findCircumstances,
  readSubject,
  negates,
  comparisons: COMPARISONS,
  unitWords: UNIT_WORDS,
  suggestMethod,
}

const COMMON = new Set(
  'the of and to a in is for be shall must should may this that or an by with as are not it from on which when if can'.split(
    ' ',
  ),
)
