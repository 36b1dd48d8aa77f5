import type { Word } from '../page.js'

/** Copies lie over each other with less than this share of the size between them. */
const OFFSET = 0.12
/** The side of the fields, in points, in which copies of a word are looked for. */
const FIELD = 4
/** Words that lie in one field are compared with no more than so many. */
const MOST_COMPARED = 8

/** Leave out words that are printed once more at their own place, as layered exports, shadows and bold without a bold font do. */
export function withoutCopies(words: readonly Word[]): Word[] {
  if (!mayRepeat(words)) return [...words]
  const fields = new Map<string, Word[]>()
  return words.filter((word) => {
    // Of two fields that overlap by half, one has both copies.
    const keys = [fieldOf(word, 0), fieldOf(word, FIELD / 2)]
    if (keys.some((key) => fields.get(key)?.some((other) => liesOver(word, other)))) return false
    for (const key of keys) {
      const near = fields.get(key)
      if (!near) fields.set(key, [word])
      else if (near.length < MOST_COMPARED) near.push(word)
    }
    return true
  })
}

/** Whether any two words begin alike in one field: most pages have none, and are not looked at more closely. */
function mayRepeat(words: readonly Word[]): boolean {
  const seen = [new Set<number>(), new Set<number>()]
  return words.some(({ text, left, baseline }) =>
    seen.some((fields, grid) => {
      const offset = (grid * FIELD) / 2
      const field = Math.floor((left + offset) / FIELD) * 16384 + Math.floor((baseline + offset) / FIELD)
      const key = field * 65536 + text.charCodeAt(0)
      if (fields.has(key)) return true
      fields.add(key)
      return false
    }),
  )
}

function fieldOf({ text, left, baseline }: Word, offset: number): string {
  return `${offset} ${Math.floor((left + offset) / FIELD)} ${Math.floor((baseline + offset) / FIELD)} ${text}`
}

function liesOver(word: Word, other: Word): boolean {
  const most = OFFSET * word.style.size
  return (
    Math.abs(word.left - other.left) < most &&
    Math.abs(word.baseline - other.baseline) < most &&
    Math.abs(word.style.size - other.style.size) < most
  )
}
