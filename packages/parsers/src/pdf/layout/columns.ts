import { around, median } from '../geometry.js'
import type { Word } from '../page.js'
import { type Line, linesOf } from './lines.js'
import { joinWords } from './spacing.js'

/** The empty strip between two columns of text. */
type Gutter = { left: number; right: number }

/** Lines of running text in one column, with the edges of the column. */
export type Column = { left: number; right: number; lines: Line[] }

const NARROWEST = 8
const FEWEST_LINES = 8
/** A huge page is looked at in so many places. */
const STEPS = 300
/** So many lines, as a share, may lie over the gutter: titles, tables. */
const MOST_CROSSING = 0.2
/** A column is prose where so many of its lines fill it. */
const PROSE_SHARE = 0.5
/** Lines of prose have more characters; ticks and numbers in the columns of a table have fewer. */
const FEWEST_CHARACTERS = 14

/** Put the words of a page into columns, in reading order: a line across the page ends the columns above it. */
export function columnsOf(words: readonly Word[], page: number): Column[] {
  const lines = linesOf(words, page)
  const gutter = gutterOf(lines)
  if (!gutter) return lines.length > 0 ? [columnOf(lines)] : []
  const columns: Column[] = []
  let band: Line[] = []
  const close = () => {
    const sides = [
      band.flatMap((line) => line.words.filter((word) => word.left < gutter.left)),
      band.flatMap((line) => line.words.filter((word) => word.left >= gutter.left)),
    ]
    for (const side of sides) if (side.length > 0) columns.push(columnOf(linesOf(side, page)))
    band = []
  }
  for (const line of lines) {
    if (!crosses(line, gutter)) band.push(line)
    else {
      close()
      columns.push(columnOf([line]))
    }
  }
  close()
  return columns
}

function columnOf(lines: Line[]): Column {
  const { left, right } = around(lines)
  return { left, right, lines }
}

/** Whether words, or spaces that are no wider than in any line, lie over the gutter. */
function crosses(line: Line, gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2
  return line.words.some((word, index) => {
    if (word.left < middle - 1 && word.right > middle + 1) return true
    const before = line.words[index - 1]
    return before !== undefined && before.right <= middle && word.left >= middle && word.left - before.right < NARROWEST
  })
}

function gutterOf(lines: readonly Line[]): Gutter | undefined {
  if (lines.length < FEWEST_LINES) return undefined
  const { left, right } = around(lines)
  const [from, to] = [left + 0.25 * (right - left), left + 0.75 * (right - left)]
  const unbroken = lines.filter((line) => line.left < from && line.right > to && !hasGap(line, from, to)).length
  if (unbroken > MOST_CROSSING * lines.length) return undefined
  const step = Math.max(4, (right - left) / STEPS)
  let best: Gutter | undefined
  for (let x = from; x < to; x += step) {
    const gutter = gutterAt(lines, x)
    if (gutter && gutter.right - gutter.left > (best ? best.right - best.left : NARROWEST)) best = gutter
  }
  return best && areProse(lines, best) ? best : undefined
}

/** Whether words leave a strip empty between two places. */
function hasGap({ words }: Line, from: number, to: number): boolean {
  for (let index = 1; index < words.length; index++) {
    const [start, end] = [(words[index - 1] as Word).right, (words[index] as Word).left]
    if (end - start >= NARROWEST && end > from && start < to) return true
  }
  return false
}

/** The strip around `x` that nearly all lines leave empty. */
function gutterAt(lines: readonly Line[], x: number): Gutter | undefined {
  let [left, right] = [0, Infinity]
  let crossing = 0
  for (const { words } of lines) {
    let [before, behind] = [0, Infinity]
    for (const word of words) {
      if (word.right <= x) before = Math.max(before, word.right)
      else if (word.left >= x) behind = Math.min(behind, word.left)
      else before = Infinity
    }
    if (behind - before < NARROWEST) crossing++
    else {
      left = Math.max(left, before)
      right = Math.min(right, behind)
    }
  }
  return crossing <= MOST_CROSSING * lines.length && right - left >= NARROWEST ? { left, right } : undefined
}

/** Columns of a table leave strips empty too: in prose most lines are as long as the column is wide. */
function areProse(lines: readonly Line[], gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2
  const sides = [
    lines.map(({ words }) => words.filter((word) => word.right <= middle)),
    lines.map(({ words }) => words.filter((word) => word.left >= middle)),
  ]
  return sides.every((side) => {
    const spans = side.filter((words) => words.length > 0)
    if (spans.length < FEWEST_LINES) return false
    if (median(spans.map((words) => joinWords(words).length)) < FEWEST_CHARACTERS) return false
    const places = spans.map(around)
    const whole = around(places)
    const full = places.filter(({ left, right }) => right - left >= 0.7 * (whole.right - whole.left))
    return full.length >= PROSE_SHARE * spans.length
  })
}
