import type { Word } from '../page.js'

const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/

/** Whether a character is set without space to its neighbours: Han characters, and East Asian punctuation. */
export function isEastAsian(sign: string | undefined): boolean {
  return sign !== undefined && EAST_ASIAN.test(sign)
}

/** Whether there is a space between two words of one line. */
export function hasSpaceBetween(before: Word, after: Word): boolean {
  const size = Math.max(before.style.size, after.style.size)
  const gap = (after.left - before.right) / size
  const wide = Number(isEastAsian(before.text.at(-1))) + Number(isEastAsian(after.text[0]))
  if (wide === 2) return after.spaced ? gap > 0.4 : gap > 0.7
  if (wide === 1) return after.spaced ? gap > 0.1 : gap > 0.45
  return after.spaced || gap > 0.2
}

/** The words of one line as one string. */
export function joinWords(words: readonly Word[]): string {
  let text = ''
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    text += before && hasSpaceBetween(before, word) ? ` ${word.text}` : word.text
  }
  return text
}
