import { median } from '../geometry.js'
import { type KeepsHyphen, lineEndHyphens } from '../line-end-hyphens.js'
import type { Style } from '../page.js'
import type { Item, TextItem } from './items.js'
import type { Line } from './lines.js'

/** How the running text of a document is set. */
export type Measures = {
  body: Style
  /** From baseline to baseline, in points. */
  leading: number
  /** Whether so much is set in a style that it is one of running text, too. */
  isProse(style: Style): boolean
  keepsHyphen: KeepsHyphen
}

/** A style that has more of the characters than this share is none of headings. */
const PROSE_SHARE = 0.2
/** A line fills its column where it leaves less than this share of it free. */
const FULL = 0.08
/** Fewer steps below full lines do not tell the leading. */
const FEWEST_STEPS = 8

/** Measure the style that most characters have, and how far its lines stand apart. */
export function measure(items: readonly Item[]): Measures | undefined {
  const running = items.flatMap((item) => (item.kind === 'text' ? [item.line] : []))
  // A form may have all its words in tables.
  const lines = running.length > 0 ? running : items.flatMap(linesWithin)
  const lengths = new Map<string, { style: Style; length: number }>()
  for (const { style, text } of lines) {
    const key = keyOf(style)
    const entry = lengths.get(key)
    if (entry) entry.length += text.length
    else lengths.set(key, { style, length: text.length })
  }
  let best: { style: Style; length: number } | undefined
  for (const entry of lengths.values()) if (!best || entry.length > best.length) best = entry
  if (!best) return undefined
  const { style } = best
  const total = [...lengths.values()].reduce((sum, { length }) => sum + length, 0)
  const isProse = (other: Style) => (lengths.get(keyOf(other))?.length ?? 0) > PROSE_SHARE * total
  return { body: style, isProse, leading: leadingOf(items, lines, style.size), keepsHyphen: lineEndHyphens(items) }
}

function keyOf({ font, size, bold }: Style): string {
  return `${font} ${size} ${bold}`
}

function linesWithin(item: Item): Line[] {
  if (item.kind === 'text') return [item.line]
  return item.kind === 'table' ? item.rows.flatMap((row) => row.flatMap((cell) => cell.lines)) : item.lines
}

/** Below a line that fills its column most paragraphs go on: the space between paragraphs is no leading. */
function leadingOf(items: readonly Item[], lines: readonly Line[], size: number): number {
  const full = new Set(items.flatMap((item) => (item.kind === 'text' && isFull(item) ? [item.line] : [])))
  const within = leadings(lines, size, (line) => full.has(line))
  if (within.length < FEWEST_STEPS) return median(leadings(lines, size), 1.2 * size)
  return within.sort((a, b) => a - b)[within.length >> 2] as number
}

function isFull({ line, column }: TextItem): boolean {
  return column.right - line.right < FULL * (column.right - column.left)
}

function leadings(lines: readonly Line[], size: number, counts = (_: Line) => true): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    if (
      !before ||
      !counts(before) ||
      before.page !== line.page ||
      line.style.size !== size ||
      before.style.size !== size
    )
      return []
    const step = line.baseline - before.baseline
    return step > 0.9 * size && step < 2.2 * size ? [step] : []
  })
}
