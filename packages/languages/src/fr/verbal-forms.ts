import { capability, discouragement, permission, prohibition, recommendation, release, requirement } from '../forces.js'
import type { VerbalFormMatch } from '../language.js'
import type { PhraseGroup } from '../phrases.js'

/** Key words in capitals, after French translations of RFC 2119; a negation around them is joined afterwards. */
export const CAPITALS: readonly PhraseGroup[] = [
  {
    ...requirement,
    capitals: true,
    phrases: ['DOIT', 'DOIVENT', 'DEVRA', 'DEVRONT', 'REQUIS', 'REQUISE', 'REQUISES', 'OBLIGATOIRE', 'OBLIGATOIRES'],
  },
  {
    ...recommendation,
    capitals: true,
    phrases: ['DEVRAIT', 'DEVRAIENT', 'RECOMMANDÉ', 'RECOMMANDÉE', 'RECOMMANDÉS', 'RECOMMANDÉES'],
  },
  {
    ...discouragement,
    capitals: true,
    phrases: ['NON RECOMMANDÉ', 'NON RECOMMANDÉE', 'PAS RECOMMANDÉ', 'PAS RECOMMANDÉE'],
  },
  { ...permission, capitals: true, phrases: ['PEUT', 'PEUVENT', 'FACULTATIF', 'FACULTATIVE', 'OPTIONNEL'] },
]

/** Directives ISO/IEC, Partie 2, article 7, with the equivalent phrases; "peut" is written for what may and what can be. */
export const SMALL_LETTERS: readonly PhraseGroup[] = [
  {
    ...prohibition,
    phrases: [
      ...is('interdit'),
      ...isNot('autorisé'),
      ...isNot('toléré'),
      ...isNot('permis', ''),
      ...isNot('admis', ''),
      ...apostrophes("n'est pas acceptable"),
      'ne sont pas acceptables',
      'il est exigé de ne pas',
      'il ne faut pas',
    ],
  },
  {
    ...requirement,
    phrases: [
      ...['doit', 'doivent', 'devra', 'devront', 'il faut', 'il est exigé'],
      ...['il est nécessaire de', 'il est nécessaire que'],
      ...is('tenu'),
      ...apostrophes("n'est admis que"),
      ...apostrophes("n'est autorisé que"),
    ],
  },
  {
    ...discouragement,
    phrases: [
      'il convient de ne pas',
      'il ne convient pas',
      'il est recommandé de ne pas',
      ...apostrophes("il n'est pas recommandé"),
      ...isNot('recommandé'),
    ],
  },
  {
    ...recommendation,
    phrases: ['devrait', 'devraient', 'il convient', 'il convient de', 'il convient que', ...is('recommandé')],
  },
  {
    ...release,
    phrases: [
      ...isNot('tenu'),
      ...isNot('exigé'),
      ...apostrophes("n'est pas obligatoire"),
      'ne sont pas obligatoires',
      ...apostrophes("il n'est pas nécessaire"),
      ...apostrophes("n'a pas à"),
      ...apostrophes("n'ont pas à"),
      ...['peut ne pas', 'peuvent ne pas'],
    ],
  },
  { ...permission, phrases: [...is('autorisé'), ...is('toléré'), ...is('permis', ''), ...is('admis', '')] },
  { ...capability, phrases: ['peut', 'peuvent', 'est capable de', 'sont capables de', 'est en mesure de'] },
  { kind: 'possibility', polarity: 'positive', phrases: ['pourrait', 'pourraient', 'il est possible que'] },
]

/** "Est", "sont" with a participle in all its endings. */
function is(participle: string, plural = 's'): string[] {
  return [`est ${participle}`, `est ${participle}e`, `sont ${participle}${plural}`, `sont ${participle}es`]
}

function isNot(participle: string, plural = 's'): string[] {
  return is(participle, plural).flatMap((phrase) =>
    phrase.startsWith('sont')
      ? [phrase.replace('sont', 'ne sont pas')]
      : apostrophes(phrase.replace('est', "n'est pas")),
  )
}

/** Apostrophes are printed straight or curved. */
function apostrophes(phrase: string): string[] {
  return [phrase, phrase.replaceAll("'", '’')]
}

const BEFORE = /(?<!\p{L})(?:ne\s+|n['’])$/iu
/** A negation right behind the verb, at most one adverb between: "ne doit donc pas". */
const RIGHT_BEHIND = /^(?:\s+\p{L}{3,16}){0,1}?\s+(?:pas|jamais|plus|en aucun cas|en aucune circonstance|ni)(?!\p{L})/iu
const ONLY = /(?<!\p{L})(?:que(?!\p{L})|qu['’])/iu

/**
 * French puts its negation around the verb: "ne doit pas", "ne DOIT jamais", "Aucune porte ne doit".
 *
 * "Ne doit servir qu'à" obliges; what "ne PEUT pas" be done is forbidden where PEUT permits.
 */
export function joinNegation(sentence: string, match: VerbalFormMatch): VerbalFormMatch {
  if (!/^(?:doi|dev|peu)/i.test(match.keyword)) return match
  const ne = BEFORE.exec(sentence.slice(Math.max(0, match.start - 4), match.start))?.[0]
  if (ne === undefined) return match
  const rest = sentence.slice(match.end).split(/[,;.:]/, 1)[0] ?? ''
  const start = match.start - ne.length
  const end = match.end + (RIGHT_BEHIND.exec(rest)?.[0].length ?? 0)
  const keyword = sentence.slice(start, end).replace(/\s+/g, ' ')
  const kind = match.kind === 'permission' ? 'requirement' : match.kind
  const polarity = end === match.end && kind !== 'capability' && ONLY.test(rest) ? 'positive' : 'negative'
  return { ...match, kind, polarity, keyword, start, end }
}

/** "Il convient que la porte ne soit pas ouverte" advises against it. */
export function joinLaterNegation(sentence: string, match: VerbalFormMatch): VerbalFormMatch {
  if (match.kind !== 'recommendation' || !/^il convient(?: que)?$/i.test(match.keyword)) return match
  const rest = sentence.slice(match.end).split(/[,;.:]/, 1)[0] ?? ''
  const isThat = /que$/i.test(match.keyword) || /^\s+qu['’]/i.test(rest)
  const negation = /(?<!\p{L})(?:ne\s|n['’])\s*\p{L}+\s+(?:pas|jamais|plus|ni)(?!\p{L})/iu
  return isThat && negation.test(rest) ? { ...match, polarity: 'negative' } : match
}

/** What only looks like a verbal form: "peut-être", "s'il convient de", a word in quotes, "il convient de noter que". */
export function isFalseFriend(sentence: string, { start, end, keyword }: VerbalFormMatch): boolean {
  const before = sentence.slice(Math.max(0, start - 3), start)
  const behind = sentence.slice(end, end + 30)
  if (/["“«'‘]\s?$/.test(before) && /^\s?["”»'’]/.test(behind) && !/\p{L}['’]$/u.test(before)) return true
  if (/^peut$/i.test(keyword) && /^-être/i.test(behind)) return true
  // "Le registre est tenu par" is no duty, "est tenu d'informer" is.
  if (/tenue?s?$/i.test(keyword)) return !/^\s+(?:de(?!\p{L})|d['’])/iu.test(behind)
  if (!/^il (?:convient|est|faut)/i.test(keyword)) return false
  return (
    /(?<!\p{L})s['’]$/iu.test(before) ||
    /^(?:\s+(?:de|d['’]))?\s*(?:noter|rappeler|souligner|remarquer|observer|signaler|comprendre)\s+qu/i.test(behind)
  )
}
