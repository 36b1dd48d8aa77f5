import { announcedAt, indexAnnounced } from './announced-headings.js'
import type { AnnouncedHeading } from './contents-list.js'
import { withoutCover } from './cover.js'
import { clauseDepth, clauseNumber, clauseNumberLength } from './heading-numbers.js'
import type { Item, TextItem } from './layout/items.js'
import type { Line } from './layout/lines.js'
import type { Measures } from './layout/measures.js'
import { isDate, openingOf } from './line-openings.js'
import { numberOrder } from './number-order.js'
import type { Style } from './page.js'
import { taggedHeadings } from './tagged-headings.js'
import { endsTerm, isAllBold, isEntryNumber } from './term-lines.js'

/** A heading: its lines, its level, and what only the outline tells. */
export type HeadingMark = {
  lines: TextItem[]
  level: number
  number?: string | undefined
  /** The words as the outline has them, where those on the page are not parted as they should be. */
  title?: string
}

const LONGEST = 200
const MOST_LINES = 4
/** "(revised 2012)" below a title. */
const BRACKETED = /^[（(][^（）()]*[)）]$/
/** Documents with fewer announced headings may have others beside them. */
const SURELY_ANNOUNCED = 4

/** Find the headings among items: what the list of contents, the outline or the tags announce, and lines set as those are. */
export function findHeadings(
  items: readonly Item[],
  measures: Measures,
  announced: readonly AnnouncedHeading[],
): Map<TextItem, HeadingMark> {
  const marks = new Map<TextItem, HeadingMark>()
  const known = indexAnnounced(announced)
  eachLine(items, marks, (index) => announcedAt(items, index, known, measures))
  eachLine(items, marks, taggedHeadings(items))
  const styles = stylesOf(marks)
  const isAnnounced = marks.size > SURELY_ANNOUNCED
  const fitsOrder = numberOrder(items, marks)
  eachLine(items, marks, (index) => {
    const mark = shownAt(items, index, measures, styles, marks, isAnnounced)
    const number = mark && clauseNumber((items[index] as TextItem).line.text)
    return number === undefined || fitsOrder(index, number) ? mark : undefined
  })
  return withoutCover(marks, items)
}

/** Add the marks that `find` finds; the lines that one takes are passed over. */
function eachLine(
  items: readonly Item[],
  marks: Map<TextItem, HeadingMark>,
  find: (index: number) => HeadingMark | undefined,
): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    if (item.kind !== 'text') continue
    const mark = marks.get(item) ?? find(index)
    if (!mark) continue
    marks.set(item, mark)
    index += mark.lines.length - 1
  }
}

function keyOf({ size, bold, font }: Style): string {
  return `${size} ${bold} ${font}`
}

/** How announced headings are set, with their levels. */
function stylesOf(marks: ReadonlyMap<TextItem, HeadingMark>): Map<string, number> {
  const styles = new Map<string, number>()
  for (const { lines, level } of marks.values()) {
    const key = keyOf((lines[0] as TextItem).line.style)
    styles.set(key, Math.max(styles.get(key) ?? 0, level))
  }
  return styles
}

function shownAt(
  items: readonly Item[],
  index: number,
  measures: Measures,
  styles: ReadonlyMap<string, number>,
  marks: ReadonlyMap<TextItem, HeadingMark>,
  isAnnounced: boolean,
): HeadingMark | undefined {
  const { body } = measures
  const item = items[index] as TextItem
  const { line } = item
  const text = line.text.trim()
  const isNumberOnly = isEntryNumber(line) && !body.bold
  if (
    (!isNumberOnly && !standsOut(line, body)) ||
    measures.isProse(line.style) ||
    isDate(text) ||
    BRACKETED.test(text) ||
    text.length > LONGEST ||
    !/\p{L}|\d/u.test(text) ||
    /^\p{Lu}$/u.test(text)
  )
    return undefined
  const depth = clauseDepth(text)
  const isLarger = line.style.size >= body.size + 0.9
  const opening = openingOf(text)
  const mayOpen =
    opening === undefined || opening === 'clause' || opening === 'annex' || (opening === 'letter' && isLarger)
  if (!mayOpen) return undefined
  const known = styles.get(keyOf(line.style))
  if (depth === undefined) {
    if (isAnnounced && known === undefined) return undefined
    if (/[.:;,。：；，]$/.test(text)) return undefined
    if (!isLarger && !(known !== undefined && standsAlone(items, index, measures))) return undefined
    if (isLarger && /^\p{Ll}/u.test(text)) return undefined
  }
  return {
    lines: isNumberOnly ? [item] : withFurtherLines(items, index, measures, marks),
    level: depth ?? known ?? levelBySize(line.style, body),
  }
}

/** A short line in bold with space above, and another style below: the name of a term, a heading without number. */
function standsAlone(items: readonly Item[], index: number, { leading }: Measures): boolean {
  const { line } = items[index] as TextItem
  const [before, next] = [items[index - 1], items[index + 1]]
  if (!isAllBold(line) || line.text.length > 90 || next?.kind !== 'text' || isAllBold(next.line)) return false
  if (before?.kind !== 'text' || before.line.page !== line.page) return true
  // The name of a term below its number, which is the heading.
  if (isEntryNumber(before.line)) return false
  if (/^[\d.．A-Z\s]+$/.test(before.line.text) && clauseNumber(before.line.text) !== undefined) return false
  return line.baseline - before.line.baseline > 1.4 * leading
}

/** The lines of a heading that takes more than one. */
function withFurtherLines(
  items: readonly Item[],
  index: number,
  { leading }: Measures,
  marks: ReadonlyMap<TextItem, HeadingMark>,
): TextItem[] {
  const lines = [items[index] as TextItem]
  const [{ line }] = lines as [TextItem]
  for (const next of items.slice(index + 1, index + MOST_LINES)) {
    if (next.kind !== 'text' || marks.has(next) || !isSameStyle(next.line, line)) break
    const step = next.line.baseline - (lines.at(-1) as TextItem).line.baseline
    if (next.line.page !== line.page || step > 1.5 * Math.max(leading, 1.15 * line.style.size) || step < 0) break
    if (clauseDepth(next.line.text) !== undefined || openingOf(next.line.text)) break
    // Below a number stand the term and then admitted terms, each on a line of its own.
    if (lines.length > 1 && isNumberAlone(line.text) && endsTerm(lines.at(-1) as TextItem, next.line)) break
    lines.push(next)
  }
  return lines
}

function isNumberAlone(text: string): boolean {
  return clauseNumberLength(text) === text.trimEnd().length
}

function levelBySize({ size }: Style, body: Style): number {
  return size >= 1.6 * body.size ? 1 : size >= 1.25 * body.size ? 2 : 3
}

function standsOut(line: Line, body: Style): boolean {
  return line.style.size >= body.size + 0.9 || (isAllBold(line) && !body.bold && line.style.size >= body.size - 0.6)
}

function isSameStyle(a: Line, b: Line): boolean {
  const [boldA, boldB] = [isAllBold(a), isAllBold(b)]
  return a.style.size === b.style.size && boldA === boldB && (boldA || a.style.font === b.style.font)
}
