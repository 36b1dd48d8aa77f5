import type { TextItem } from './layout/items.js'
import type { Line } from './layout/lines.js'
import type { Measures } from './layout/measures.js'
import { hasSpaceBetween, isEastAsian } from './layout/spacing.js'
import { type Opening, openingLength, openingOf } from './line-openings.js'
import type { Word } from './page.js'
import { endsTerm, isAllBold } from './term-lines.js'

/** Lines that are one paragraph. */
export type ParagraphLines = TextItem[]

/** A column of codes, one below the other. */
const NUMBER_ALONE = /^\d{1,8}$/
/** Sizes of one text differ by no more points. */
const SAME_SIZE = 0.8
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
  const tagged = a.page === b.page ? isOnePart(a, b) : undefined
  if (tagged !== undefined) return tagged && !(openingOf(b.text) && isShort(before, next))
  if (NUMBER_ALONE.test(a.text.trim()) && NUMBER_ALONE.test(b.text.trim())) return false
  if (!fitsSize(a, b) || !fitsWeight(open, b)) return false
  if (!isBelow(before, next)) return runsOn(open, next)
  const step = b.baseline - a.baseline
  const usual = Math.max(measures.leading * (a.style.size / measures.body.size), 1.1 * a.style.size)
  if (step <= 0 || step > 1.45 * usual) return false
  if (openingOf(open[0]?.line.text ?? '') === 'caption' && isCentredBelow(a, b)) return openingOf(b.text) === undefined
  const isTerm = isAllBold(a) && isAllBold(b) && /^(?:\p{Ll}|\p{Lu}{2})/u.test(b.text)
  if (isTerm ? endsTerm(before, b) : isShort(before, next)) return false
  const opening = openingOf(b.text)
  if (opening && opensHere(opening, a, b)) return false
  return !isSetInAgain(open, next) && fitsIndent(open, b)
}

/** Whether a tagged PDF says that two lines are one paragraph; undefined where it says nothing. */
function isOnePart({ words: before }: Line, { words: after }: Line): boolean | undefined {
  const [last, first] = [before.at(-1)?.part, after[0]?.part]
  return last && first ? last === first : undefined
}

/** Whether two lines stand in one column of a page, the second below the first; what is set across columns narrows them. */
function isBelow(before: TextItem, next: TextItem): boolean {
  const [a, b] = [before.line, next.line]
  if (a.page !== b.page) return false
  return before.column === next.column || (b.baseline > a.baseline && a.left < b.right && b.left < a.right)
}

/** A line that is mostly code, or a formula, has words in the size of the text too. */
function fitsSize(a: Line, b: Line): boolean {
  const isNear = (one: Line, other: Line) =>
    one.words.some(({ style }) => Math.abs(style.size - other.style.size) <= SAME_SIZE)
  return Math.abs(a.style.size - b.style.size) <= SAME_SIZE || isNear(a, b) || isNear(b, a)
}

/** A line in bold opens something, save where the words in bold go on that the line before ends with. */
function fitsWeight(open: ParagraphLines, next: Line): boolean {
  const isBold = open.every(({ line }, index) => isAllBold(index === 0 ? withoutBullet(line) : line))
  if (isBold || !isAllBold(next)) return isBold === isAllBold(next)
  const before = (open.at(-1) as TextItem).line
  const goesOnBold = /^\p{Ll}/u.test(next.text) || before.words.at(-1)?.style.bold === true
  return goesOnBold && !SENTENCE_END.test(before.text.trim())
}

/** A bullet has a font of its own. */
function withoutBullet(line: Line): Line {
  const [first, second] = line.words
  return second && first && openingOf(`${first.text} `) === 'bullet' ? { ...line, words: line.words.slice(1) } : line
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
  // The further lines of an item, set in as those before, are no first lines.
  const usual = open.length > 1 ? a.left - before.column.left : 0
  const indented = Math.abs(b.left - next.column.left - usual) > 0.8 * b.style.size
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
  const first = firstRun(next.line)
  const size = line.style.size
  const needed = isEastAsian(first.text[0])
    ? 2.2 * size
    : firstWordWidth(first.right - first.left, first.text) + 0.6 * size
  return free > needed
}

/** The words up to the first place at which a line could have been broken. */
function firstRun({ words }: Line): { left: number; right: number; text: string } {
  const end = words.findIndex((word, index) => index > 0 && mayBreakBetween(words[index - 1] as Word, word))
  const run = words.slice(0, end < 0 ? words.length : end)
  const [first, last] = [run[0] as Word, run.at(-1) as Word]
  return { left: first.left, right: last.right, text: run.map(({ text }) => text).join('') }
}

/** No line is broken behind an opening quotation mark, nor before a mark that French sets apart. */
function mayBreakBetween(before: Word, after: Word): boolean {
  if (isEastAsian(after.text[0])) return true
  return hasSpaceBetween(before, after) && !/«$/.test(before.text) && !/^[?!:;»]+$/.test(after.text)
}

function firstWordWidth(width: number, text: string): number {
  const end = text.search(/[\u2e80-\u9fff]/)
  return end > 0 ? (width * end) / text.length : width
}

/** What a sentence may name. */
const CITED: ReadonlySet<Opening> = new Set(['caption', 'annex', 'reference'])

/** Within a sentence a line may begin with what looks like a marker. */
function opensHere(opening: Opening, before: Line, next: Line): boolean {
  if (opening === 'bullet' && isSeparator(before, next)) return false
  if (opening === 'bullet' || opening === 'note' || opening === 'law') return true
  const mayGoOn = !SENTENCE_END.test(before.text.trim()) && /[\p{L}\p{N},，、]$/u.test(before.text)
  // "as shown in" at the end of a line, "Table 3" at the beginning of the next.
  return !mayGoOn || (!CITED.has(opening) && openingOf(before.text) !== undefined)
}

/** A dash parts the members of an enumeration within a line: "A – B – C". */
function isSeparator(before: Line, next: Line): boolean {
  const [dash] = next.text
  return dash !== undefined && /[-–—]/.test(dash) && before.text.split(` ${dash} `).length > 2
}

/** Chinese sets the first line of each paragraph in, also of one that fills its only line. */
function isSetInAgain(open: ParagraphLines, { line, column }: TextItem): boolean {
  const first = (open[0] as TextItem).line
  if (open.length > 1 || openingOf(first.text) || !SENTENCE_END.test(first.text.trim())) return false
  if (!/\p{Script=Han}/u.test(first.text)) return false
  return line.left - column.left > 1.5 * line.style.size && Math.abs(line.left - first.left) < 0.3 * line.style.size
}

function fitsIndent(open: ParagraphLines, next: Line): boolean {
  const first = (open[0] as TextItem).line
  const before = (open.at(-1) as TextItem).line
  const tolerance = 0.6 * next.style.size
  if (Math.abs(next.left - before.left) <= tolerance) return true
  if (open.length > 1) return false
  const length = openingLength(first.text)
  if (next.left > first.left) {
    const hangs = next.left - first.left < (openingOf(first.text) === 'reference' ? 16 : 9) * next.style.size
    return hangs && (length > 0 || (/^\p{Ll}/u.test(next.text) && !SENTENCE_END.test(first.text.trim())))
  }
  // The first line of a paragraph is set in.
  return first.left - next.left < 5 * next.style.size
}
