import { isFull } from './joined-lines.js'
import { isArt, signsOf } from './line-signs.js'
import type { Line } from './lines.js'
import { markerOf } from './markers.js'
import type { Measures } from './page-measures.js'

/**
 * Close the gap that a page break leaves where a paragraph, an item or a drawing runs on over it.
 *
 * Afterwards `gap` alone tells whether a line begins something new.
 */
export function closePageJoints(lines: readonly Line[], measures: Measures): Line[] {
  return lines.map((line, index) => {
    const previous = lines[index - 1]
    if (!previous) return line
    if (!line.page) return line.gap === 1 && isCut(previous, line, measures) ? { ...line, gap: 0 } : line
    return { ...line, page: false, gap: runsOn(lines, index, measures) ? 0 : Math.max(1, line.gap) }
  })
}

/** A sentence that a blank line cuts, where a page break was taken out before: its first part is full, its second has no beginning. */
function isCut(previous: Line, line: Line, measures: Measures): boolean {
  if (
    line.indent !== previous.indent ||
    previous.gap > 0 ||
    !/^\p{Ll}/u.test(line.words) ||
    /[^\p{L}\p{N}]$/u.test(previous.words)
  )
    return false
  if (line.layout.length < 40 || line.layout.length > 200 || !isFull(previous, line, measures.width - 2)) return false
  return [previous, line].every((each) => signsOf([each]).functionShare >= 0.15 && signsOf([each]).wordShare >= 0.7)
}

function runsOn(lines: readonly Line[], index: number, measures: Measures): boolean {
  const [previous, line] = [lines[index - 1] as Line, lines[index] as Line]
  if (isArt(previous) || isArt(line)) return isArt(previous) && isArt(line)
  if (markerOf(line)) return false
  const ended = /[.:?!]["')\]]*$/.test(previous.words)
  const hang = markerOf(previous)?.rest.indent
  if (line.indent === previous.indent || line.indent === hang) {
    const alone = previous.gap > 0 && previous.layout.length < 40
    if (ended || alone) return false
    return isFull(previous, line, measures.width - 12) || /^\p{Ll}/u.test(line.words)
  }
  // At the margin stands a heading.
  if (previous.indent <= measures.margin && measures.body > measures.margin) return false
  if (line.indent > previous.indent)
    return !ended && previous.gap > 0 && (line.indent - previous.indent <= 16 || /^\p{Ll}/u.test(line.words))
  return !ended && previous.gap > 0 && /^\p{Ll}/u.test(line.words) && isFull(previous, line, measures.width - 12)
}
