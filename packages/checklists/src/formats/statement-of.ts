import type { ChecklistItem } from '@clausekit/model'

/** Scripts that put no space between words, and their punctuation. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const UNSPACED_END = new RegExp(`${UNSPACED}$`, 'u')
const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u')

/** The lead-in and the text of an item as one statement that reads on its own. */
export function statementOf({ leadIn, text }: Pick<ChecklistItem, 'leadIn' | 'text'>): string {
  const start = leadIn?.trimEnd()
  if (!start) return text
  const close = UNSPACED_END.test(start) || UNSPACED_START.test(text)
  return `${start}${close ? '' : ' '}${text.trimStart()}`
}
