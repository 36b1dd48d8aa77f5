/** From one clause to another, both with all below them. */
export type ClauseRange = { from: readonly string[]; to: readonly string[] }

/** 5.1..5.3, 5.1 to 5.3, 5.1–5.3, 5.1至5.3. A hyphen is none: LK-2 is one clause. */
const RANGE = /^(\S{1,64}?)\s*(?:\.\.\.?|…|–|—|~|～|至|到|\sto\s)\s*(\S{1,64})$/

/** The range that words name; undefined where they name one clause; a message where the ends do not fit each other. */
export function clauseRange(words: string): ClauseRange | string | undefined {
  const match = RANGE.exec(words.trim())
  if (!match) return undefined
  const from = segmentsOf(match[1] as string)
  const to = segmentsOf(match[2] as string)
  const comparison = compare(from, to)
  if (comparison === undefined) return `Found a range from ${match[1]} to ${match[2]}, which cannot be compared.`
  return comparison > 0
    ? `Found a range from ${match[1]} back to ${match[2]}; expected the lower number first.`
    : { from, to }
}

/** Whether a clause lies in a range. */
export function isInRange(segments: readonly string[], { from, to }: ClauseRange): boolean {
  const afterStart = compare(segments.slice(0, from.length), from)
  const beforeEnd = compare(segments.slice(0, to.length), to)
  return afterStart !== undefined && afterStart >= 0 && beforeEnd !== undefined && beforeEnd <= 0
}

/** V1.2.3 → V, 1, 2, 3: letters and figures apart. */
export function segmentsOf(clause: string): string[] {
  return clause.toUpperCase().match(/\d+|\p{L}+/gu) ?? []
}

/** Below, equal or above 0; undefined where a figure meets letters. The shorter comes first. */
function compare(a: readonly string[], b: readonly string[]): number | undefined {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [left, right] = [a[at], b[at]]
    if (left === undefined) return -1
    if (right === undefined) return 1
    const [leftIsFigure, rightIsFigure] = [/^\d/.test(left), /^\d/.test(right)]
    if (leftIsFigure !== rightIsFigure) return undefined
    if (left === right) continue
    const difference = leftIsFigure ? Number(left) - Number(right) : left < right ? -1 : 1
    if (difference !== 0) return difference
  }
  return 0
}
