import type { TextLocation } from '@clausekit/model'

/** A line that is not blank: its words, and where they stand on the page and in the source. */
export type Line = {
  /** Source line, starting at 1. */
  number: number
  /** UTF-16 offset of the first word. */
  offset: number
  /** Source column of the first word, starting at 1. */
  column: number
  /** Columns before the first word as the page shows them: a tab reaches the next eighth, a full-width space is two wide. */
  indent: number
  /** The words as they stand in the source, without outer white space. */
  words: string
  /** The words as the page shows them: tabs expanded, no-break spaces as spaces. */
  layout: string
  /** Whether a space of one character stands before the first word in the source. */
  spaced: boolean
  /** Blank lines before. */
  gap: number
  /** Whether a new page begins between the line before and this one. */
  page: boolean
}

const LINE_FEED = 10
const FORM_FEED = 12
const CARRIAGE_RETURN = 13

/** Split a text into its lines that are not blank; CRLF, CR and LF end a line, a form feed ends a page. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let [number, lineStart, start, gap, page] = [1, 0, 0, 0, false]
  const close = (end: number) => {
    const line = lineAt(text, start, end, lineStart)
    if (line) {
      lines.push({ ...line, number, gap, page })
      gap = 0
      page = false
    } else if (start === lineStart) gap++
  }
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : LINE_FEED
    if (code > CARRIAGE_RETURN || (code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== FORM_FEED)) continue
    close(index)
    if (code === FORM_FEED) page = true
    else {
      if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++
      number++
      lineStart = index + 1
    }
    start = index + 1
  }
  return lines
}

function lineAt(
  text: string,
  from: number,
  to: number,
  lineStart: number,
): Omit<Line, 'number' | 'gap' | 'page'> | undefined {
  let [start, end, indent] = [from, to, 0]
  while (start < end && isSpace(text.charCodeAt(start))) indent = columnAfter(text.charCodeAt(start++), indent)
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === end) return undefined
  const words = text.slice(start, end)
  return {
    offset: start,
    column: start - lineStart + 1,
    indent,
    words,
    layout: expand(words, indent),
    spaced: start > from,
  }
}

/** Whether a UTF-16 unit is white space within a line. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 11 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0xfeff
  )
}

function columnAfter(code: number, column: number): number {
  if (code === 9) return column + 8 - (column % 8)
  return column + (code === 0x3000 ? 2 : code === 0x200b || code === 0xfeff ? 0 : 1)
}

function expand(words: string, indent: number): string {
  const plain = words.replace(/\u00a0/g, ' ')
  if (!plain.includes('\t')) return plain
  const parts: string[] = []
  let column = indent
  for (const [index, part] of plain.split('\t').entries()) {
    if (index > 0) {
      const width = 8 - (column % 8)
      parts.push(' '.repeat(width))
      column += width
    }
    parts.push(part)
    column += part.length
  }
  return parts.join('')
}

/** The page column after the last word. */
export function rightEdge(line: Line): number {
  return line.indent + line.layout.length
}

/** The indent of the line that begins farthest left. */
export function leftOf(lines: readonly Line[]): number {
  return lines.reduce((left, line) => Math.min(left, line.indent), Number.POSITIVE_INFINITY)
}

/** The beginning of the words, for tests that need no more of a line that may be megabytes long. */
export function headOf(line: Line): string {
  return line.words.length > 500 ? line.words.slice(0, 500) : line.words
}

/** A part of a line, without outer white space; undefined when nothing is left. */
export function sliceLine(line: Line, from: number, to = line.words.length): Line | undefined {
  let [start, end] = [from, to]
  while (start < end && isSpace(line.words.charCodeAt(start))) start++
  while (end > start && isSpace(line.words.charCodeAt(end - 1))) end--
  if (start === end) return undefined
  let indent = line.indent
  for (let index = 0; index < start; index++) indent = columnAfter(line.words.charCodeAt(index), indent)
  const words = line.words.slice(start, end)
  return {
    ...line,
    words,
    indent,
    layout: expand(words, indent),
    offset: line.offset + start,
    column: line.column + start,
    spaced: start > 0 ? isSpace(line.words.charCodeAt(start - 1)) : line.spaced,
    gap: start > 0 ? 0 : line.gap,
  }
}

/** The place from the first word of one line to the last word of another. */
export function locationOf(first: Line, last: Line = first): TextLocation {
  const length = last.words.length
  return {
    start: { line: first.number, column: first.column, offset: first.offset },
    end: { line: last.number, column: last.column + length, offset: last.offset + length },
  }
}
