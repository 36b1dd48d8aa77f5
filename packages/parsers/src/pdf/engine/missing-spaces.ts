import type { Word } from '../page.js'
import { WORD_GAP } from './read-words.js'

/** Pages with fewer words behind a space character, as a share, have no space characters at all. */
const FEWEST_SPACED = 0.1
const LAST_LATIN = 0x24f

/**
 * Where a page has no space characters, every gap between words in Latin letters is a space; so it is on a line without any,
 * since printers that place each letter by itself leave them out.
 */
export function findSpaces(words: readonly Word[]): void {
  const isWithoutSpaces = hasNoSpaces(words)
  for (let start = 0; start < words.length; ) {
    const end = endOfLine(words, start)
    if (isWithoutSpaces || !words.slice(start + 1, end).some(({ spaced }) => spaced)) spaceLine(words, start, end)
    start = end
  }
}

function hasNoSpaces(words: readonly Word[]): boolean {
  let [latin, spaced] = [0, 0]
  for (const word of words) {
    if (word.text.charCodeAt(0) > LAST_LATIN) continue
    latin++
    if (word.spaced) spaced++
  }
  return spaced < FEWEST_SPACED * latin
}

/** The first word behind `start` that does not go on in the same style on the same baseline. */
function endOfLine(words: readonly Word[], start: number): number {
  const { style, baseline } = words[start] as Word
  let end = start + 1
  for (let word = words[end]; word && word.style === style; word = words[++end])
    if (Math.abs(word.baseline - baseline) > 0.1 * style.size) break
  return end
}

function spaceLine(words: readonly Word[], start: number, end: number): void {
  for (let index = start + 1; index < end; index++) {
    const [before, word] = [words[index - 1] as Word, words[index] as Word]
    if (word.text.charCodeAt(0) > LAST_LATIN || before.text.charCodeAt(0) > LAST_LATIN) continue
    if (word.left - before.right > WORD_GAP * word.style.size) word.spaced = true
  }
}
