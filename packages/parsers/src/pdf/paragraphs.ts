import type { TextItem } from './layout/items.js'
import type { Line } from './layout/lines.js'
import type { Measures } from './layout/measures.js'
import { isEastAsian } from './layout/spacing.js'
import { openingLength, openingOf } from './line-openings.js'
import { endsTerm, isAllBold } from './term-lines.js'

/** Lines that are one paragraph. */
export type ParagraphLines = TextItem[]

const SENTENCE_END = /[.。!?！？:：;；][”"’')\]）」]*$/

/** Put lines that follow each other into paragraphs. */
export function paragraphsOf(items: readonly TextItem[], measures: Measures): ParagraphLines[] {
  const paragraphs: ParagraphLines[] = []
  for (const item of items) {
    const open = paragraphs.at(-1)
    if (open && goesOn(open, item, measures)) open.push(item)
    else paragraphs.push([item])
  }
  return paragraphs
}

function goesOn(open: ParagraphLines, next: TextItem, measures: Measures): boolean {
  const before = open.at(-1) as TextItem
  const [a, b] = [before.line, next.line]
  if (Math.abs(a.style.size - b.style.size) > 0.8 || !fitsWeight(open, b)) return false
  const apart = a.page !== b.page || before.column !== next.column
  if (apart) return runsOn(open, next)
  const step = b.baseline - a.baseline
  const usual = Math.max(measures.leading * (a.style.size / measures.body.size), 1.1 * a.style.size)
  if (step <= 0 || step > 1.45 * usual) return false
  if (openingOf(open[0]?.line.text ?? '') === 'caption' && isCentredBelow(a, b)) return openingOf(b.text) === undefined
  const isTerm = isAllBold(a) && isAllBold(b) && /^(?:\p{Ll}|\p{Lu}{2})/u.test(b.text)
  if (isTerm ? endsTerm(before, b) : isShort(before, next)) return false
  const opening = openingOf(b.text)
  if (opening && opensHere(opening, a)) return false
  return fitsIndent(open, b)
}

/** A line in bold opens something, save where the words in bold go on that the line before ends with. */
function fitsWeight(open: ParagraphLines, next: Line): boolean {
  const isBold = open.every(({ line }) => isAllBold(line))
  if (isBold || !isAllBold(next)) return isBold === isAllBold(next)
  const before = (open.at(-1) as TextItem).line
  return /^\p{Ll}/u.test(next.text) && !SENTENCE_END.test(before.text.trim())
}

/** The further lines of a caption stand in the middle below its first. */
function isCentredBelow(before: Line, next: Line): boolean {
  const middle = (line: Line) => (line.left + line.right) / 2
  return Math.abs(middle(before) - middle(next)) < next.style.size && next.left > before.left
}

/** Over the end of a column or page. */
function runsOn(open: ParagraphLines, next: TextItem): boolean {
  const before = open.at(-1) as TextItem
  const [a, b] = [before.line, next.line]
  const opening = openingOf(b.text)
  if (opening && opening !== 'reference') return false
  const goesOnSmall = /^\p{Ll}/u.test(b.text)
  if (SENTENCE_END.test(a.text.trim())) return false
  if (goesOnSmall) return true
  const indented = b.left - next.column.left > 0.8 * b.style.size
  if (isEastAsian(b.text[0])) return !indented && !endsEarly(before, 2)
  return !indented && !endsEarly(before, 6)
}

/** Whether a line ends before the column does, by more than so many characters. */
function endsEarly({ line, column }: TextItem, characters: number): boolean {
  return column.right - line.right > characters * line.style.size * 0.5
}

/** A line is short where the first word of the next would still have had a place on it. */
function isShort(before: TextItem, next: TextItem): boolean {
  const { line, column } = before
  const free = column.right - line.right
  const [first] = next.line.words
  if (!first) return false
  const size = line.style.size
  const needed = isEastAsian(first.text[0])
    ? 2.2 * size
    : firstWordWidth(first.right - first.left, first.text) + 0.6 * size
  return free > needed
}

function firstWordWidth(width: number, text: string): number {
  const end = text.search(/[\u2e80-\u9fff]/)
  return end > 0 ? (width * end) / text.length : width
}

/** Within a sentence a line may begin with what looks like a marker. */
function opensHere(opening: string, before: Line): boolean {
  if (opening === 'bullet' || opening === 'note' || opening === 'law') return true
  return (
    SENTENCE_END.test(before.text.trim()) ||
    openingOf(before.text) !== undefined ||
    !/[\p{L}\p{N},，、]$/u.test(before.text)
  )
}

function fitsIndent(open: ParagraphLines, next: Line): boolean {
  const first = (open[0] as TextItem).line
  const before = (open.at(-1) as TextItem).line
  const tolerance = 0.6 * next.style.size
  if (Math.abs(next.left - before.left) <= tolerance) return true
  if (open.length > 1) return false
  const length = openingLength(first.text)
  if (next.left > first.left) return length > 0 && next.left - first.left < 9 * next.style.size
  // The first line of a paragraph is set in.
  return first.left - next.left < 5 * next.style.size
}
