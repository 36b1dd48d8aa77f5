const CONJUNCTION = /^(?:并且|而且|但是|或者|此外|另外|同时|然后|随后|因此|且|并|但|或|而|则|又|也|亦|还)+/
/** What stands between subject and verbal form and belongs to neither. */
const ADVERB =
  /(?:(?<![归返偿退])还|每(?:半|两|三|\d{1,3})?个?(?:年|季度|月|周|日|天|次)|原则上|均|也|亦|尚|仍|都|同时|一般|通常|首先)$/
/** A phrase of time or occasion: it names nobody. */
const CIRCUMSTANCE = /(?:时|之?前|之?后|期间|过程中|情况下|条件下|前提下|阶段|以来|之日起|日起|为止)$/

/** Longer words are a statement of their own. */
const LONGEST = 160

/** The noun phrase before a Chinese verbal form: the last phrase, without conjunctions, adverbs and words of time. */
export function readSubject(words: string): string | undefined {
  // The signs of "10,5" and "ISO 9001:2015" part no statements.
  let rest = (words.split(/[；;。]|[，,：:](?!(?<=\d.)\d)/).at(-1) ?? '').trim().replace(CONJUNCTION, '')
  if (rest === '') return ''
  if (rest.length > LONGEST) return undefined
  for (let shorter = rest; ; rest = shorter) {
    shorter = withoutOccasion(rest.replace(ADVERB, '').trim())
    if (shorter === rest) break
  }
  return rest === '' || CIRCUMSTANCE.test(rest) ? undefined : rest
}

/** 地方标准在报批时, 期限自停止销售之日起, 编号在文档中: the occasion or place behind the subject is cut off. */
function withoutOccasion(words: string): string {
  if (!CIRCUMSTANCE.test(words) && !/[中内上下里间]$/.test(words)) return words
  const from = Math.max(words.lastIndexOf('在'), words.lastIndexOf('自'))
  return from > 0 ? words.slice(0, from) : words
}
