import { isFull } from './joined-lines.js'
import { isArt } from './line-signs.js'
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
    if (!line.page || !previous) return line
    return { ...line, page: false, gap: runsOn(lines, index, measures) ? 0 : Math.max(1, line.gap) }
  })
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
  if (line.indent > previous.indent)
    return !ended && previous.gap > 0 && (line.indent - previous.indent <= 16 || /^\p{Ll}/u.test(line.words))
  return !ended && previous.gap > 0 && /^\p{Ll}/u.test(line.words) && isFull(previous, line, measures.width - 12)
}
