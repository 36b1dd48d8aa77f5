import type { Language, Span, TitleMeaning, VerbalFormMatch } from '../language.js'
import { phraseFinder } from '../phrases.js'
import { splitAtFullStops } from '../sentence-breaks.js'
import { stepsOpener } from '../steps.js'
import { shareOfCommon } from '../words-of-sample.js'
import { CHECK, CONTROL_WORDS, TABLE_WORDS } from './marks.js'
import { CAPITALS, DIN } from './verbal-forms.js'

const capitals = phraseFinder(CAPITALS)
const din = phraseFinder([...DIN])

const ABBREVIATIONS = new Set(
  'z.b b d.h u.a a i.d.r r bzw ca usw etc evtl ggf vgl s abs nr art abb tab kap bspw inkl exkl max min sog o.ä z dr prof ff'.split(
    ' ',
  ),
)

const TITLES: readonly [RegExp, TitleMeaning][] = [
  [/^(?:vorwort|zusammenfassung|danksagung(?:en)?)$/, { role: 'foreword', normativity: 'informative', apart: true }],
  [
    /^(?:inhalt|inhaltsverzeichnis|index|stichwortverzeichnis)$/,
    { role: 'index', normativity: 'informative', apart: true },
  ],
  [/^einleitung$/, { role: 'introduction' }],
  [/^anwendungsbereich$/, { role: 'scope' }],
  [/^normative verweisungen$/, { role: 'normative-references' }],
  [/^(?:begriffe(?: und definitionen)?|glossar|definitionen|begriffsbestimmungen)$/, { role: 'terms' }],
  [/^(?:symbole|abkürzungen|symbole und abkürzungen)$/, { role: 'symbols' }],
  [
    /^(?:literaturhinweise|literatur|referenzen|quellen|weiterführende informationen)$/,
    { role: 'bibliography', normativity: 'informative' },
  ],
  [/^(?:.* )?anforderungen$/, { role: 'requirements' }],
  [/^(?:prüfverfahren|prüfung(?:en)?)$/, { role: 'test-methods' }],
]

/** German parts its verbal forms: "DARF das Kennwort NICHT anzeigen". */
function joinNegation(sentence: string, match: VerbalFormMatch): VerbalFormMatch {
  if (match.polarity === 'negative' || match.kind === 'capability') return match
  const inCapitals = match.keyword === match.keyword.toUpperCase()
  const rest = sentence.slice(match.end).split(/[,;.]/, 1)[0] ?? ''
  const negation = (
    inCapitals ? /(?<!\p{L})(NICHT|KEIN(?:E[NRMS]?)?)(?!\p{L})/u : /(?<!\p{L})(nicht|kein(?:e[nrms]?)?)(?!\p{L})/u
  ).exec(rest)
  const only =
    /^(?:DARF|DÜRFEN)$/i.test(match.keyword) &&
    (inCapitals ? /(?<!\p{L})NUR(?!\p{L})/u : /(?<!\p{L})nur(?!\p{L})|(?<=^\s+)(?:höchstens|maximal)(?!\p{L})/u).exec(
      rest,
    )
  if (only) return { ...match, kind: 'requirement', keyword: `${match.keyword} ${only[0]}` }
  if (!negation) return match
  const kind = match.kind === 'permission' ? 'requirement' : match.kind
  return { ...match, kind, polarity: 'negative', keyword: `${match.keyword} ${negation[1]}` }
}

const ORDINAL = /(?<!\p{L})(?:der|die|das|den|dem|des|am|im|vom|zum|zur|ab|bis|jede[mnrs]?)\s\d{1,2}\.$/iu

/** "der 3. Abschnitt": the stop behind an ordinal ends no sentence. */
function joinOrdinals(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const previous = joined.at(-1)
    if (previous && ORDINAL.test(text.slice(Math.max(previous.start, previous.end - 20), previous.end)))
      previous.end = span.end
    else joined.push({ ...span })
  }
  return joined
}

/** German: capitals after BCP 14, small letters after DIN 820-2. */
export const de: Language = {
  tag: 'de',
  recognise: (sample) => shareOfCommon(sample, COMMON),
  regimeSigns: [
    {
      regime: 'rfc2119',
      pattern: /(?<!\p{L})(?:MUSS|MÜSSEN|SOLLTEN?|DARF|DÜRFEN)(?!\p{L})/gu,
      weight: 0.7,
      each: true,
    },
    { regime: 'iso', pattern: /(?<!\p{L})(?:muss|müssen|darf nicht)(?!\p{L})/gu, weight: 0.4, each: true },
  ],
  defaultRegime: 'house',
  findVerbalForms: (sentence, regime) =>
    (regime === 'rfc2119' ? capitals : din)(sentence).map((match) => joinNegation(sentence, match)),
  readLevelMark: () => undefined,
  splitSentences: (text) => joinOrdinals(splitAtFullStops(text, ABBREVIATIONS), text),
  meaningOfTitle: (title) => TITLES.find(([pattern]) => pattern.test(title.toLowerCase().trim()))?.[1],
  labelledBlock: (text) => {
    const match = /^(ANMERKUNG|Anmerkung|Hinweis|BEISPIEL|Beispiel|WARNUNG|Warnung)(?: \d{1,3})?\s?[:—–]?\s+/.exec(text)
    const inCapitals = /^(?:ANMERKUNG|BEISPIEL)\s/.test(text)
    if (!match || !(inCapitals || /[:—–\d]/.test(match[0]))) return undefined
    const word = (match[1] as string).toLowerCase()
    return {
      type: word === 'beispiel' ? 'example' : word === 'warnung' ? 'warning' : 'note',
      label: match[0].replace(/[\s:—–]+$/, ''),
      length: match[0].length,
    }
  },
  statedNormativity: (paragraph) => {
    const match = /^\(?(normativ|informativ)\)?$/i.exec(paragraph.trim())
    if (!match) return undefined
    return (match[1] as string).toLowerCase() === 'normativ' ? 'normative' : 'informative'
  },
  explainsWording: (sentence) => /Schlüsselw(?:ort|örter)|Modalverb/.test(sentence),
  leadsIn: (sentence) => /:\s*$/.test(sentence),
  opensSteps: stepsOpener(/\b(?:folgende(?:n|r)? (?:Schritte|Reihenfolge)|wie folgt vorzugehen)\b/i),
  offersAlternatives: (sentence) =>
    /\b(?:mindestens eine[rs]? der folgenden|eine[rs]? der folgenden)\b/i.test(sentence),
  opensCheck: (sentence) => CHECK.test(sentence),
  controlWords: CONTROL_WORDS,
  checkWords: 'erfolgskriterium|kriterium|anforderung|prüfschritt',
  tableWords: TABLE_WORDS,
  splitCompound: () => [],
  findCircumstances: (sentence) => {
    const match = /(?:^|,\s)((?:wenn|falls|sofern|sobald|solange|bei)(?!\p{L})[^,;.]*)/iu.exec(sentence)
    const words = match?.[1]
    if (!match || !words) return {}
    const start = match.index + match[0].length - words.length
    return { condition: { start, end: start + words.length } }
  },
  readSubject: (words) =>
    words
      .split(/[,;:](?!\S)/)
      .at(-1)
      ?.trim()
      .replace(/^(?:und|oder|aber)(?:\s+|$)/i, ''),
  negates: (item) => /^(?:nicht|nie(?:mals)?|kein(?:e[nrms]?)?)(?!\p{L})/iu.test(item),
  comparisons: [
    { operator: '>=', words: 'mindestens|nicht (?:kleiner|weniger|niedriger) als|≥' },
    { operator: '<=', words: 'höchstens|maximal|nicht (?:größer|mehr|länger) als|≤' },
    { operator: '>', words: '(?:mehr|größer|länger) als|>' },
    { operator: '<', words: '(?:weniger|kleiner|kürzer) als|<' },
  ],
  unitWords: {
    time: '(?:Milli|Mikro)?[Ss]ekunden?|Minuten?|Stunden?|(?:Werk|Arbeits)?[Tt]agen?|Tage?|Wochen?|Monaten?|Monate?|Jahren?|Jahre?',
    other:
      'Prozent|(?:Zenti|Milli|Kilo)?[Mm]eter|Zeichen|(?:Kilo|Mega|Giga)?[Bb]yte|Bit|Grad|(?:Kilo)?[Gg]ramm|Liter|Volt|Watt',
  },
  suggestMethod: (text) =>
    /(?:dokumentier|Richtlinie|Konzept|festgelegt|geregelt|Liste|benannt|Vertrag)/i.test(text)
      ? 'inspection'
      : /(?:getestet|gemessen|prüf|\d\s?%)/i.test(text)
        ? 'test'
        : 'demonstration',
}

const COMMON = new Set(
  'der die das und ist in zu den von mit für auf werden wird ein eine nicht dass sollte sollten muss müssen des im bei oder als auch sich'.split(
    ' ',
  ),
)
