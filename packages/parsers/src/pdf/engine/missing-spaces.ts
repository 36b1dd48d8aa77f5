import type { Word } from '../page.js'
import { WORD_GAP } from './read-words.js'

/** Pages with fewer words behind a space character, as a share, have no space characters at all. */
const FEWEST_SPACED = 0.1
const LAST_LATIN = 0x24f

/** Where a page has no space characters, every gap between words in Latin letters is a space. */
export function findSpaces(words: readonly Word[]): void {
  let [latin, spaced] = [0, 0]
  for (const word of words) {
    if (word.text.charCodeAt(0) > LAST_LATIN) continue
    latin++
    if (word.spaced) spaced++
  }
  if (spaced >= FEWEST_SPACED * latin) return
  for (let index = 1; index < words.length; index++) {
    const [before, word] = [words[index - 1] as Word, words[index] as Word]
    const { size } = word.style
    if (before.style !== word.style || Math.abs(before.baseline - word.baseline) > 0.1 * size) continue
    if (word.text.charCodeAt(0) > LAST_LATIN || before.text.charCodeAt(0) > LAST_LATIN) continue
    if (word.left - before.right > WORD_GAP * size) word.spaced = true
  }
}
