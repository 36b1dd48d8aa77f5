import { displayWidth, isWide } from './display-width.js'
import { isFull } from './joined-lines.js'
import type { Line } from './lines.js'
import { measure } from './page-measures.js'

/**
 * How a text shows its paragraphs.
 *
 * laid-out: lines of a fixed width, blank lines between paragraphs, indent for what belongs together.
 * lines: each line is a paragraph, as word processors export.
 * east-asian: paragraphs told by line width, indent and punctuation.
 */
export type LayoutKind = 'laid-out' | 'lines' | 'east-asian'

/** Columns beyond which no line is laid out for a page. */
const PAGE_WIDTH = 125

/** Tell how a text shows its paragraphs. */
export function layoutKindOf(lines: readonly Line[]): LayoutKind {
  let [characters, wide, long] = [0, 0, 0]
  for (const line of lines) {
    characters += line.words.length
    if (displayWidth(line) > PAGE_WIDTH) long += line.words.length
    const sample = line.words.length > 2000 ? line.words.slice(0, 2000) : line.words
    let count = 0
    for (let index = 0; index < sample.length; index++) if (isWide(sample.charCodeAt(index))) count++
    wide += (count / sample.length) * line.words.length
  }
  if (wide > characters * 0.25) return 'east-asian'
  if (long > characters * 0.2) return 'lines'
  return hasWrappedLines(lines) ? 'laid-out' : 'lines'
}

/** Whether lines that follow each other closely are as full as the page allows, or there are no such lines to tell by. */
function hasWrappedLines(lines: readonly Line[]): boolean {
  const { width } = measure(lines)
  let [pairs, full, indented] = [0, 0, 0]
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (line.indent > 0) indented++
    if (!next || next.gap > 0) continue
    pairs++
    if (isFull(line, next, width - 8)) full++
  }
  return pairs < 5 || full >= pairs * 0.3 || indented > lines.length * 0.3
}
