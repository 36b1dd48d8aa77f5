import type { Span } from '../language.js'

const REST = '(?:[^,;:]|:(?=\\S))*'
const CERTAIN =
  "s['’]ils?|lorsqu['’e]|quand|dès (?:lors )?qu['’e]|tant qu['’e]|à condition (?:de|d['’]|qu['’e])|pourvu qu['’e]|en cas (?:de|d['’])|(?:dans|pour) les? cas (?:où|de|d['’])|au cas où|sous réserve (?:de|d['’]|qu['’e])|dans la mesure où|pour autant qu['’e]|chaque fois qu['’e]|le cas échéant"
// Words that also mean something else: they open a condition at the start of the sentence, up to its comma.
const UNCERTAIN = "après|avant|pendant|lors (?:de|du|des|d['’])|une fois"
const CONDITION = new RegExp(
  `(?:^|[\\s(])((?:si(?!\\p{L})|(?:${CERTAIN}))${REST})|^((?:${UNCERTAIN})(?!\\p{L})${REST})(?=,)`,
  'giu',
)
const EXCEPTION =
  /(?:^|[\s(])((?:sauf|à moins (?:de|d['’]|qu['’e])|excepté|hormis|à l['’]exception (?:de|du|des|d['’])|à l['’]exclusion (?:de|du|des|d['’]))(?:[^,;:.)]|[:.](?=\S))*)/iu
/** "vérifier si" asks whether, "même si" concedes, "comme si" compares. */
const NO_CONDITION =
  /(?:vérifie[rz]?|détermine[rz]?|savoir|indique[rz]?|précise[rz]?|évalue[rz]?|examine[rz]?|décide[rz]?|demande[rz]?|même|comme)\s$/iu

/** The first condition and the first exception that a sentence states, as spans of its words; no words are both. */
export function findCircumstances(sentence: string): { condition?: Span; exception?: Span } {
  const exception = spanOf(EXCEPTION.exec(sentence))
  const condition = [...sentence.matchAll(CONDITION)]
    .map(spanOf)
    .find(
      (span) =>
        span &&
        !(exception && span.start < exception.end && exception.start < span.end) &&
        !NO_CONDITION.test(sentence.slice(Math.max(0, span.start - 14), span.start)),
    )
  return { ...(condition && { condition }), ...(exception && { exception }) }
}

/** The words of the one group that matched, without the marks behind them. */
function spanOf(match: RegExpMatchArray | null): Span | undefined {
  const words = match?.slice(1).find((group) => group !== undefined)
  if (!match || !words) return undefined
  const start = (match.index ?? 0) + match[0].length - words.length
  return {
    start,
    end:
      start +
      words
        .trimEnd()
        .replace(/[.:)]$/, '')
        .trimEnd().length,
  }
}
