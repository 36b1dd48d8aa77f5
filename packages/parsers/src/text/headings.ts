import { type Contents, type ContentsEntry, lettersOf } from './contents.js'
import { hangingLines, isAlone, isCapitals, isCentred, isOutside, isTitle, runInAt } from './heading-shapes.js'
import { isArt } from './line-signs.js'
import { headOf, type Line } from './lines.js'
import { follows, isBehind, numberKey, parseRomanNumber, parseSectionNumber, type SectionNumber } from './numbering.js'
import type { Measures } from './page-measures.js'
import sectionNames from './section-names.js'
import { underlineOf } from './underlines.js'

/** A heading that the page shows. */
export type HeadingMark = {
  /** The lines that it takes, from and up to but without `to`. */
  from: number
  to: number
  level: number
  /** The lines of its words. */
  words: Line[]
  /** What stands behind a title that is run in. */
  rest?: Line | undefined
  /** The entry of the contents that names it. */
  entry?: ContentsEntry | undefined
}

export type HeadingOptions = {
  contents?: Contents | undefined
  /** Whether a number and a title of their own, in line with the text, are a heading: in IETF documents they are. */
  numbered: boolean
  /** Letters of lines that are no headings, though they look like some: the title, where a later page repeats it. */
  titles?: ReadonlySet<string> | undefined
}

type State = {
  previous: Map<string, SectionNumber>
  /** The indent of the first heading of each depth. */
  indents: number[]
  /** The number and indent of the last line that looked like a heading but is an item. */
  item?: { value: number; indent: number } | undefined
  used: Set<ContentsEntry>
  underlines: string[]
}

const LONGEST = 120

/** Find the headings of a laid-out text, in order. */
export function findHeadings(lines: readonly Line[], measures: Measures, options: HeadingOptions): HeadingMark[] {
  const state: State = { previous: new Map(), indents: [], used: new Set(), underlines: [] }
  const marks: HeadingMark[] = []
  let code = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    if (/^<CODE (?:BEGINS|ENDS)>/.test(line.words)) code = line.words.startsWith('<CODE BEGINS')
    if (code || line.layout.length > LONGEST) continue
    const last = marks.at(-1)
    if (!(line.gap > 0 || line.page || index === 0 || last?.to === index)) continue
    const mark = markAt(lines, index, measures, options, state)
    if (!mark) continue
    marks.push(mark)
    state.item = undefined
    index = mark.to - 1
  }
  return marks
}

function markAt(
  lines: readonly Line[],
  index: number,
  measures: Measures,
  options: HeadingOptions,
  state: State,
): HeadingMark | undefined {
  const underlined = underlineOf(lines, index)
  if (underlined) {
    if (!state.underlines.includes(underlined.mark)) state.underlines.push(underlined.mark)
    const number = parseSectionNumber(headOf(underlined.title))
    if (number) state.previous.set(number.scheme, number)
    return {
      from: index,
      to: underlined.to,
      level: number ? number.parts.length : state.underlines.indexOf(underlined.mark) + 1,
      words: [underlined.title],
    }
  }
  const line = lines[index] as Line
  if (isArt(line)) return undefined
  const number = parseSectionNumber(headOf(line)) ?? parseRomanNumber(headOf(line))
  return (
    (number && numberedMark(lines, index, number, measures, options, state)) ??
    titleMark(lines, index, measures, options, state)
  )
}

function numberedMark(
  lines: readonly Line[],
  index: number,
  number: SectionNumber,
  measures: Measures,
  options: HeadingOptions,
  state: State,
): HeadingMark | undefined {
  const line = lines[index] as Line
  if (number.titleStart >= line.words.length && !number.named) return undefined
  const runIn = runInAt(line, lines[index + 1], number, measures)
  const words = [line, ...(runIn ? [] : hangingLines(lines, index, line.indent + number.titleStart, measures))]
  const next = lines[index + words.length]
  const entry = confirm(options.contents, numberKey(number), titleOf(words, number), state)
  const mark = { from: index, to: index + words.length, level: number.parts.length, words, entry }
  const previous = state.previous.get(number.scheme)
  const alone = isAlone(line, next)
  const accepted =
    (entry !== undefined && (alone || line.indent <= measures.margin)) ||
    (isOutside(line, measures)
      ? (alone || runIn !== undefined) && fitsMargin(line, number, previous, state)
      : alone && fitsInside(line, next, number, previous, measures, options, state))
  if (!accepted) {
    if (number.parts.length === 1) state.item = { value: number.parts[0] as number, indent: line.indent }
    return undefined
  }
  if (entry) state.used.add(entry)
  state.previous.set(number.scheme, number)
  state.indents[number.parts.length] ??= line.indent
  return runIn ? { ...mark, to: index + 1, words: [runIn.title], rest: runIn.rest } : mark
}

/** A heading at the margin of a text whose paragraphs are indented. */
function fitsMargin(line: Line, number: SectionNumber, previous: SectionNumber | undefined, state: State): boolean {
  if (number.scheme === 'letter' && !number.named && number.parts.length === 1 && state.previous.size === 0)
    return false
  if (follows(number, previous) || number.named) return true
  if (!previous || !isTitle(line, number.titleStart)) return false
  return isBehind(number, previous) && (number.parts[0] as number) <= (previous.parts[0] as number) + 2
}

/** A heading that is indented as its section is, or stands in line with the text, or is centred. */
function fitsInside(
  line: Line,
  next: Line | undefined,
  number: SectionNumber,
  previous: SectionNumber | undefined,
  measures: Measures,
  options: HeadingOptions,
  state: State,
): boolean {
  if (!options.numbered || !isTitle(line, number.titleStart) || (next !== undefined && next.gap === 0 && !next.page))
    return false
  if (!follows(number, previous) || (number.scheme !== 'decimal' && !number.named && !previous)) return false
  const depth = number.parts.length
  if (
    state.item &&
    depth === 1 &&
    state.item.value === (number.parts[0] as number) - 1 &&
    state.item.indent === line.indent
  )
    return false
  if (options.contents && options.contents.depth >= depth) return false
  if (depth === 1 && isCentred(line, measures)) return true
  const indent = state.indents[depth] ?? (state.indents[depth - 1] !== undefined || depth === 1 ? undefined : -1)
  if (indent !== undefined && Math.abs(indent - line.indent) > 1) return false
  return line.indent <= measures.body + 3 * (depth - 1)
}

function titleMark(
  lines: readonly Line[],
  index: number,
  measures: Measures,
  options: HeadingOptions,
  state: State,
): HeadingMark | undefined {
  const line = lines[index] as Line
  const next = lines[index + 1]
  const letters = lettersOf(line.words)
  if (!isAlone(line, next) || line.layout.length > 76 || / {3,}/.test(line.layout) || options.titles?.has(letters))
    return undefined
  const entry = confirm(options.contents, undefined, letters, state)
  const mark = { from: index, to: index + 1, level: 1, words: [line], entry }
  const centred = isCentred(line, measures)
  if (entry && (line.indent <= measures.body || centred)) {
    state.used.add(entry)
    return mark
  }
  if (!isTitle(line, 0) || /:$/.test(line.words) || !next) return undefined
  const known = sectionNames.has(line.words.toLowerCase())
  // A term stands close above its explanation; a title has a blank line below.
  if (isOutside(line, measures)) return known || next.gap > 0 || next.page ? mark : undefined
  if (!options.numbered || (next.gap === 0 && !next.page)) return undefined
  if (line.indent === measures.margin && known) return mark
  return centred && isCapitals(line.words) && !isArt(next) && !(index > 0 && isArt(lines[index - 1] as Line))
    ? mark
    : undefined
}

function confirm(
  contents: Contents | undefined,
  number: string | undefined,
  title: string,
  state: State,
): ContentsEntry | undefined {
  if (!contents || (title === '' && number === undefined)) return undefined
  const found = number === undefined ? contents.byTitle.get(title) : contents.byNumber.get(number)
  return found?.find((entry) => !state.used.has(entry) && (number === undefined || isSameTitle(entry.title, title)))
}

function isSameTitle(listed: string, title: string): boolean {
  if (listed.startsWith(title) || title.startsWith(listed)) return true
  const length = Math.min(listed.length, title.length)
  let same = 0
  while (same < length && listed[same] === title[same]) same++
  return same >= Math.max(6, length / 2)
}

function titleOf(words: readonly Line[], number: SectionNumber): string {
  return lettersOf(
    words
      .map((line) => line.words)
      .join(' ')
      .slice(number.titleStart),
  )
}
