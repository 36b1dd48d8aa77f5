import type { Language, Span } from '@clausekit/languages'
import type { Surroundings } from './constraints.js'

const LONGEST = 80

/**
 * What a limit limits, where the words say it plainly: 绝缘电阻 in 绝缘电阻应不小于5 MΩ, "The mass" in "The mass shall not exceed 2 kg".
 *
 * Behind a verbal form that is the subject; elsewhere the words that stand right before the limit, up to the last mark.
 */
export function limitedQuantity(
  text: string,
  limit: Span,
  { forms, subject }: Surroundings,
  language: Language,
): string | undefined {
  // "at least 1.50 mm thick" limits the thickness, which the words before it do not name; 至少保存12个月 limits an act.
  if (/^\s(?:thick|long|wide|high|deep|tall|old|away|apart)\b/i.test(text.slice(limit.end, limit.end + 10)))
    return undefined
  // 在60 s内切断 says until when, and of nothing how much.
  const literal = text.slice(limit.start, limit.end)
  if (/^(?:至少|至多)(?!应?[为有]?\s?\d)|内$/.test(literal)) return undefined
  const form = forms.findLast(({ start }) => start <= limit.start)
  const between = form ? text.slice(Math.min(form.end, limit.start), limit.start) : ''
  if (form && /^\s*(?:be|is|are|be between|être(?: comprise?s?)?(?: entre)?|为|在|能|介于)?\s*$/i.test(between)) {
    const phrase = text.slice(startOfPhrase(text, form.start), form.start)
    return plain(language.readSubject(phrase) || subject)
  }
  const from = Math.max(form?.end ?? 0, startOfPhrase(text, limit.start, '、'))
  const words = text.slice(from, limit.start).trim()
  // Without spaces between words a noun phrase shows only at its beginning: behind a mark, or behind 在.
  if (!/^\p{Script=Han}/u.test(words)) return undefined
  const opened = /^(?:仅当|[在当经以如若])(?=\p{Script=Han})/u.test(words)
  if (form && from === form.end && !opened) return undefined
  return plain(language.readSubject(words.replace(/^(?:仅当|[在当经以如若])|为$/g, '')), 16)
}

function startOfPhrase(text: string, end: number, more = ''): number {
  for (let at = end - 1; at >= 0; at--) if (`，；。：;:${more}`.includes(text[at] as string)) return at + 1
  return 0
}

function plain(words: string | undefined, longest = LONGEST): string | undefined {
  return words && words.length <= longest && !/\d/.test(words) ? words : undefined
}
