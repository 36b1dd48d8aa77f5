import type { Inline, Point, TextLocation } from '@clausekit/model'
import type { XmlText } from '../xml/index.js'

type Text = Extract<Inline, { type: 'text' }>

/**
 * Add words as they stand in the source, each line a text of its own, so that it has a place of its own.
 *
 * White space around the words of a line stays a single sign, which the source has before or behind the place.
 */
export function addTexts(inlines: Inline[], node: XmlText, source: string): void {
  const { value } = node
  const isOneLine = !value.includes('\n')
  if (isBlank(value)) {
    inlines.push({ type: 'text', value: isOneLine ? ' ' : '\n' })
    return
  }
  const { location } = node
  if (isOneLine) {
    inlines.push(lineText(value, '', location))
    return
  }
  const raw = source.slice(location.start.offset, location.end.offset)
  // A reference is longer than its sign: its lines cannot be told apart by counting.
  if (/[&<]|\r(?!\n)/.test(raw)) inlines.push({ type: 'text', value, location })
  else addLines(inlines, raw, location)
}

function addLines(inlines: Inline[], raw: string, { file, start: first }: TextLocation): void {
  let { offset, column, line } = first
  let glue = ''
  for (const words of raw.split('\n')) {
    if (isBlank(words)) inlines.push({ type: 'text', value: '\n' })
    else {
      const start = { line, column, offset }
      const end = { line, column: column + words.length, offset: offset + words.length }
      inlines.push(lineText(words, glue, placed(file, start, end)))
    }
    glue = '\n'
    offset += words.length + 1
    line++
    column = 1
  }
}

function isBlank(words: string): boolean {
  return words.trim() === ''
}

function placed(file: string | undefined, start: Point, end: Point): TextLocation {
  return file === undefined ? { start, end } : { file, start, end }
}

function lineText(line: string, glue: string, location: TextLocation): Text {
  const words = line.trimStart()
  const lead = line.length - words.length
  const bare = words.trimEnd()
  const tail = words.length - bare.length
  // The words of references and CDATA sections do not have the length of their source.
  const isExact = location.end.offset - location.start.offset === line.length
  const value = (glue || (lead > 0 ? line.slice(0, 1) : '')) + bare + (tail > 0 ? words.slice(-1) : '')
  return { type: 'text', value, location: isExact ? shrunk(location, lead, tail) : location }
}

function shrunk(location: TextLocation, lead: number, tail: number): TextLocation {
  if (lead === 0 && tail === 0) return location
  const { file, start, end } = location
  const first = { line: start.line, column: start.column + lead, offset: start.offset + lead }
  const last = { line: end.line, column: end.column - tail, offset: end.offset - tail }
  return placed(file, first, last)
}
