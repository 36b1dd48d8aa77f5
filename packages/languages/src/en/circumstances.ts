import type { Span } from '../language.js'

const CONDITION =
  /(?:^|[,;]\s+|\s)((?:if|when|whenever|where|while|once|provided that|in (?:the )?case (?:of|that)|in the event (?:of|that)|upon|after|before|until|for|during|as long as|only if)\b[^,;]*)(?=,|;|$)/i
const EXCEPTION =
  /(?:^|,\s+|\s)((?:unless|except(?: (?:for|that|when|where|if|as))?|other than|with the exception of)\b[^,;.]*)/i

/** The first condition and the first exception that a sentence states, as spans of its words. */
export function findCircumstances(sentence: string): { condition?: Span; exception?: Span } {
  const condition = firstGroup(CONDITION, sentence, (words) => !/^for\b/i.test(words) || sentence.startsWith(words))
  const exception = firstGroup(EXCEPTION, sentence, () => true)
  return { ...(condition && { condition }), ...(exception && { exception }) }
}

function firstGroup(pattern: RegExp, sentence: string, accept: (words: string) => boolean): Span | undefined {
  const match = pattern.exec(sentence)
  const words = match?.[1]
  if (!match || !words || !accept(words)) return undefined
  const start = match.index + match[0].indexOf(words)
  return { start, end: start + words.replace(/[.\s]+$/, '').length }
}
