import type { Word } from '../page.js'

const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/

/** Whether a character is set without space to its neighbours: Han characters, and East Asian punctuation. */
export function isEastAsian(sign: string | undefined): boolean {
  return sign !== undefined && EAST_ASIAN.test(sign)
}

const HAN_BEFORE_LETTER = /^[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff][A-Za-z0-9]$/

/** Whether one of two words ends or begins in Han characters, the other in Latin letters or figures: a quarter em is usual between them. */
export function areSetApart(before: Word, after: Word): boolean {
  const [last, first] = [before.text.at(-1) ?? '', after.text[0] ?? '']
  return HAN_BEFORE_LETTER.test(last + first) || HAN_BEFORE_LETTER.test(first + last)
}

/** Whether there is a space between two words of one line. */
export function hasSpaceBetween(before: Word, after: Word): boolean {
  const size = Math.max(before.style.size, after.style.size)
  const gap = (after.left - before.right) / size
  const wide = Number(isEastAsian(before.text.at(-1))) + Number(isEastAsian(after.text[0]))
  if (wide === 2) return after.spaced ? gap > 0.4 : gap > 0.7
  if (wide === 1) return gap > (after.spaced ? 0.1 : areSetApart(before, after) ? 0.15 : 0.45)
  return after.spaced || gap > (changesStyle(before, after) ? 0.15 : 0.2)
}

/** Where code or italics begin or end in a line, printers leave the space character out more often. */
function changesStyle(before: Word, after: Word): boolean {
  const [a, b] = [before.style, after.style]
  const isLevel = Math.abs(before.baseline - after.baseline) < 0.02 * a.size
  return (
    a !== b &&
    isLevel &&
    Math.abs(a.size - b.size) < 1.1 &&
    /[\p{L}\p{N}]$/u.test(before.text) &&
    /^[\p{L}\p{N}]/u.test(after.text)
  )
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
