import { isFull } from './joined-lines.js'
import { type Line, rightEdge, sliceLine } from './lines.js'
import type { SectionNumber } from './numbering.js'
import type { Measures } from './page-measures.js'

/** The lines that a title runs on to: they begin where the title begins. */
export function hangingLines(lines: readonly Line[], index: number, column: number, measures: Measures): Line[] {
  const found: Line[] = []
  for (let at = index + 1; at < lines.length && found.length < 3; at++) {
    const line = lines[at] as Line
    if (line.gap > 0 || line.page || line.indent < column - 1 || line.layout.length > 76) break
    const full = isFull(lines[at - 1] as Line, line, measures.width)
    if (!full && (line.indent <= measures.body || line.indent > column + 12)) break
    found.push(line)
  }
  const after = lines[index + found.length + 1]
  // A title is short: more lines than that are a paragraph under it.
  return found.length < 3 && (found.length === 0 || !after || after.gap > 0 || after.page) ? found : []
}

/** `1. MUST   This word means …`: a title in front of its paragraph, told by the gap. */
export function runInAt(
  line: Line,
  next: Line | undefined,
  number: SectionNumber,
  measures: Measures,
): { title: Line; rest: Line } | undefined {
  const gap = line.words.indexOf('   ', number.titleStart)
  if (!isOutside(line, measures) || gap < 0 || gap - number.titleStart > 40) return undefined
  if (next && (next.gap > 0 || next.page || next.indent <= line.indent)) return undefined
  const [title, rest] = [sliceLine(line, 0, gap), sliceLine(line, gap)]
  return title && rest ? { title, rest: { ...rest, indent: next?.indent ?? measures.body } } : undefined
}

/** Whether no line of the same indent or less follows close. */
export function isAlone(line: Line, next: Line | undefined): boolean {
  return !next || next.gap > 0 || next.page || next.indent > line.indent
}

/** Whether a line stands at the margin of a text whose paragraphs are indented. */
export function isOutside(line: Line, measures: Measures): boolean {
  return line.indent <= measures.margin && measures.body > measures.margin
}

/** Whether words can be a title: a capital or a digit first, no full stop last. */
export function isTitle(line: Line, from: number): boolean {
  const words = line.words.slice(from)
  return /^["'\u201c<(]?[\p{Lu}\p{N}\p{Lo}@.$]/u.test(words) && !/(?:[^.].|^.)[;,]$|[^.\s]{3,}\.$/.test(words)
}

/** Whether the space left and right of a line is about the same, and much. */
export function isCentred(line: Line, measures: Measures): boolean {
  const right = measures.width - rightEdge(line)
  return line.indent >= measures.body + 8 && Math.abs(line.indent - right) <= 6
}

/** Whether words are set in capitals. */
export function isCapitals(words: string): boolean {
  return /\p{Lu}{3}/u.test(words) && words === words.toUpperCase() && !/\d/.test(words)
}
