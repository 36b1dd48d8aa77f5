import type { Language, Span } from '../language.js'
import { phraseFinder } from '../phrases.js'
import { splitAtFullStops } from '../sentence-breaks.js'
import { stepsOpener } from '../steps.js'
import { shareOfCommon } from '../words-of-sample.js'
import { findCircumstances } from './circumstances.js'
import { CHECK, COMPARISONS, CONTROL_WORDS, labelledBlock, TABLE_WORDS, UNIT_WORDS } from './marks.js'
import { readSubject } from './subjects.js'
import { TITLES } from './titles.js'
import { CAPITALS, isFalseFriend, joinLaterNegation, joinNegation, SMALL_LETTERS } from './verbal-forms.js'

const capitals = phraseFinder(CAPITALS)
const smallLetters = phraseFinder(SMALL_LETTERS)

const ABBREVIATIONS = new Set(
  'al approx art av bull c.-à-d d cf chap coll dir doc éd env et.al etc ex fasc fig hab i.e inf ibid m max min mm n no nos obs p par p.ex pp préc réf resp s sect sup suiv supra t tab tél vol vs'.split(
    ' ',
  ),
)

/** The space of "fin. »" stands between a stop and the mark that closes its sentence. */
function splitSentences(text: string): Span[] {
  return splitAtFullStops(text.replace(/([.!?…])(\s)(?=»)/g, '$1»'), ABBREVIATIONS)
}

/** French: capitals after RFC 2119, small letters after the ISO/IEC Directives, Part 2. */
export const fr: Language = {
  tag: 'fr',
  recognise: (sample) => shareOfCommon(sample, COMMON),
  regimeSigns: [
    { regime: 'rfc2119', pattern: /\b(?:RFC|BCP)\s?(?:2119|8174|14)\b/, weight: 2 },
    {
      regime: 'rfc2119',
      pattern: /(?<!\p{L})(?:DOIT|DOIVENT|DEVRAIT|DEVRAIENT|PEUT|PEUVENT)(?=(?: PAS)?\s+\p{Ll})/gu,
      weight: 0.7,
      each: true,
    },
    { regime: 'iso', pattern: /Directives ISO\/(?:IEC|CEI),? Partie 2/i, weight: 8 },
    {
      regime: 'iso',
      pattern: /documents (?:de référence )?suivants (?:cités dans le texte|sont (?:indispensables|référencés))/i,
      weight: 6,
    },
    { regime: 'iso', pattern: /^[\s#*\d.]*(?:Références normatives|Termes et définitions)\s*$/im, weight: 2 },
    // "Doit" is everyday French; "il convient que" is the form of recommendations in standards.
    { regime: 'iso', pattern: /(?<!\p{L})il convient qu['’e]/giu, weight: 0.7, each: true },
  ],
  defaultRegime: 'house',
  findVerbalForms: (sentence, regime) =>
    (regime === 'rfc2119' ? capitals : smallLetters)(sentence)
      .filter((match) => !isFalseFriend(sentence, match))
      .map((match) => joinLaterNegation(sentence, joinNegation(sentence, match))),
  readLevelMark: () => undefined,
  splitSentences,
  meaningOfTitle: (title) => {
    const words = title
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replaceAll('’', "'")
      .replace(/\s?[.:]$/, '')
      .trim()
    return TITLES.find(([pattern]) => pattern.test(words))?.[1]
  },
  labelledBlock,
  statedNormativity: (paragraph) => {
    const stated =
      /^\(?(normative|informative)\)?$/i.exec(paragraph.trim()) ??
      /^(?:La présente|Cette) (?:annexe|section|partie) est (normative|informative)(?!\p{L})/iu.exec(paragraph.trim())
    // UIT: "(Le présent appendice ne fait pas partie intégrante de la présente Recommandation.)"
    const part = /^\(?(?:La présente annexe|Le présent appendice) (ne )?fait (?:pas )?partie intégrante/i.exec(
      paragraph.trim(),
    )
    if (part) return part[1] ? 'informative' : 'normative'
    if (!stated) return undefined
    return (stated[1] as string).toLowerCase() === 'normative' ? 'normative' : 'informative'
  },
  explainsWording: (sentence) =>
    /mots?[ -]clés?|forme verbale|verbe «/i.test(sentence) &&
    /interprété|exprimée?s?|signifie|RFC ?2119|BCP ?14/i.test(sentence),
  leadsIn: (sentence) =>
    /:\s*$/.test(sentence) || /(?:(?<!\p{L})suivante?s|ci-après|comme suit|ce qui suit)\s*[.—]?\s*$/iu.test(sentence),
  opensSteps: stepsOpener(
    /(?<!\p{L})(?:(?:les|aux) (?:étapes|opérations) suivantes|procéder comme suit|dans l['’]ordre suivant|la procédure suivante)(?!\p{L})/iu,
  ),
  offersAlternatives: (sentence) =>
    /(?<!\p{L})(?:au moins (?:un|une)|l['’]une?|une?) (?:ou plusieurs )?(?:des .{0,40}suivante?s|d['’]entre (?:eux|elles))(?!\p{L})/iu.test(
      sentence,
    ),
  opensCheck: (sentence) => CHECK.test(sentence),
  controlWords: CONTROL_WORDS,
  checkWords: 'critère de succès|critère|exigence|point de contrôle',
  tableWords: TABLE_WORDS,
  splitCompound: () => [],
  findCircumstances,
  readSubject,
  negates: (item) =>
    /^(?:n['’]|(?:ne|pas|jamais|aucune?|ni)(?!\p{L})(?!\s+(?:pas\s+)?(?:moins|plus|seulement)(?!\p{L})))/iu.test(item),
  comparisons: COMPARISONS,
  unitWords: UNIT_WORDS,
  suggestMethod: (text) =>
    /calcul|analys|évaluation des risques|modélis|simul/i.test(text)
      ? 'analysis'
      : /\d\s?(?:%|°C|[kMmµ]?(?:m|g|s|A|V|W|N|Pa|Hz|L|J)(?!\p{L})|(?:secondes?|minutes?|heures?|jours?)(?!\p{L}))|(?<!\p{L})essais?(?!\p{L})|mesur(?:e|é|er)|résister|tester/iu.test(
            text,
          )
        ? 'test'
        : /document|consign|procédure|politique|marqu|étiquet|rapport|indiqu|mentionn|registre|liste|publi/i.test(text)
          ? 'inspection'
          : /utilisateur|opérateur|afficher|permettre|fournir|configur|interface/i.test(text)
            ? 'demonstration'
            : 'inspection',
}

const COMMON = new Set(
  'le la les un une des du de et à au aux est sont doit doivent peut dans pour par sur que qui ne pas avec ou ce cette se il d l'.split(
    ' ',
  ),
)
