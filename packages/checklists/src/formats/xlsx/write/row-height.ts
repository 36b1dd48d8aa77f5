/** Points that a line of 10-point words takes. */
const LINE = 13.5
const PADDING = 3
/** Excel allows no more. */
const HIGHEST = 409

/** The height in points that words need in a cell of so many characters; an estimate, since no font is at hand. */
export function heightOf(words: string, width: number): number {
  let lines = 0
  for (const line of words.split('\n')) lines += Math.max(1, Math.ceil(widthOf(line) / width))
  return Math.min(lines * LINE + PADDING, HIGHEST)
}

/** The width of a line in characters of a column, which are digits: most letters are narrower, ideographs take two. */
export function widthOf(line: string): number {
  let length = 0
  for (const sign of line) length += sign >= '\u2e80' ? 1.85 : 0.93
  return length
}
