import { type Line, sliceLine } from './lines.js'

const UNDERLINE = /^(?:=+|-+|~+|_+|\*+|\^+|#+)$/

/** A title that a line of marks stands under, and perhaps over. */
export type Underlined = { title: Line; mark: string; to: number }

/** The underlined title at a line, if there is one. */
export function underlineOf(lines: readonly Line[], index: number): Underlined | undefined {
  const line = lines[index] as Line
  if (isMarks(line)) {
    const [title, below] = [lines[index + 1], lines[index + 2]]
    if (!title || !below || title.gap > 0 || below.gap > 0 || below.words[0] !== line.words[0]) return undefined
    return isMarks(below) && fits(title, below) ? { title, mark: `over${line.words[0]}`, to: index + 3 } : undefined
  }
  const below = lines[index + 1]
  if (!below || below.gap > 0 || !isMarks(below) || !fits(line, below)) return undefined
  const after = lines[index + 2]
  // Marks close above text are the head of a table or the frame of a drawing.
  if (after && after.gap === 0 && !after.page && (/ {3,}/.test(after.layout) || isMarks(after))) return undefined
  const title = sliceLine(line, 0)
  return title && { title, mark: below.words[0] as string, to: index + 2 }
}

function isMarks(line: Line): boolean {
  return line.words.length >= 3 && line.words.length <= 120 && UNDERLINE.test(line.words)
}

function fits(title: Line, marks: Line): boolean {
  if (isMarks(title) || title.layout.length > 100 || / {3,}|^[|+]/.test(title.layout)) return false
  return (
    Math.abs(title.indent - marks.indent) <= 2 &&
    Math.abs(width(title.layout) - marks.words.length) <= Math.max(3, marks.words.length / 4)
  )
}

/** Columns that words take; East Asian characters take two. */
function width(words: string): number {
  let columns = 0
  for (let index = 0; index < words.length; index++) columns += words.charCodeAt(index) >= 0x2e80 ? 2 : 1
  return columns
}
