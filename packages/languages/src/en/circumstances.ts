import type { Span } from '../language.js'

// Words that open a condition wherever they stand.
const CERTAIN =
  'if|when|whenever|where|wherever|while|provided that|as long as|as soon as|only if|in (?:the )?case (?:of|that)|in case|in the event (?:of|that)'
// Words that also mean something else: "once", "before it". They open a condition at the start of the sentence or behind a comma.
const UNCERTAIN = 'once|upon|after|before|until|during'
// "within 60 s after the water boils": a period counts from something.
const PERIOD = '\\d\\s?(?:m?s|min|h|d|(?:milli)?seconds?|minutes?|hours?|days?|weeks?|months?|years?)'
// A colon ends the words, unless it stands in a name or a ratio.
const REST = '(?:[^,;:]|:(?=\\S))*'
const CONDITION = new RegExp(
  `(?:^|\\s)((?:${CERTAIN})\\b${REST})|^((?:${UNCERTAIN}|for)\\b${REST})(?=,)|[,;]\\s+(?:(?:and|or|but)\\s+)?((?:${UNCERTAIN})\\b${REST})|${PERIOD}\\s+((?:after|before)\\b${REST})`,
  'gi',
)
/** What looks like a circumstance and points elsewhere or counts: "for example", "after that", "once a day". */
const NO_CIRCUMSTANCE =
  /^(?:for (?:example|instance|(?:this|that|these|those|the same) (?:reason|purpose)s?|the (?:purposes?|sake) of|brevity|clarity|convenience)\b|\w+ (?:it|them|this|that|these|those|which|whom|then|all|more|again|only|and|or)$|once (?:an?|per|every|each|more|again|only|and|or)\b)/i
const EXCEPTION =
  /(?:^|,\s+|\s)((?:unless|except(?: (?:for|that|when|where|if|as))?|other than|with the exception of)\b(?:[^,;:.]|[:.](?=\S))*)/i

/** The first condition and the first exception that a sentence states, as spans of its words; no words are both. */
export function findCircumstances(sentence: string): { condition?: Span; exception?: Span } {
  const exception = spanOf(EXCEPTION.exec(sentence))
  const condition = [...sentence.matchAll(CONDITION)]
    .map(spanOf)
    .find(
      (span) =>
        span &&
        !NO_CIRCUMSTANCE.test(sentence.slice(span.start, span.end)) &&
        !(exception && span.start < exception.end && exception.start < span.end) &&
        !/\bas\s$/i.test(sentence.slice(Math.max(0, span.start - 4), span.start)),
    )
  return { ...(condition && { condition }), ...(exception && { exception }) }
}

/** The words of the one group that matched, without the marks behind them. */
function spanOf(match: RegExpMatchArray | null): Span | undefined {
  const words = match?.slice(1).find((group) => group !== undefined)
  if (!match || !words) return undefined
  const start = (match.index ?? 0) + match[0].length - words.length
  return { start, end: start + words.trimEnd().replace(/[.:]$/, '').length }
}
