import type { Inline, TextLocation } from '@clausekit/model'
import type { XmlText } from '../xml/index.js'

type Text = Extract<Inline, { type: 'text' }>

/**
 * Words as they stand in the source, each line a text of its own, so that it has a place of its own.
 *
 * White space around the words of a line stays a single sign, which the source has before or behind the place.
 */
export function textsOf(node: XmlText, source: string): Text[] {
  const { value } = node
  if (value.trim() === '') return [{ type: 'text', value: value.includes('\n') ? '\n' : ' ' }]
  const { location } = node
  if (!value.includes('\n')) return [lineText(value, '', location)]
  const raw = source.slice(location.start.offset, location.end.offset)
  // A reference is longer than its sign: its lines cannot be told apart by counting.
  if (/[&<]|\r(?!\n)/.test(raw)) return [{ type: 'text', value, location }]
  const texts: Text[] = []
  let { offset, column, line } = location.start
  for (const words of raw.split('\n')) {
    const start = { line, column, offset }
    const end = { line, column: column + words.length, offset: offset + words.length }
    const glue = texts.length === 0 ? '' : '\n'
    if (words.trim()) texts.push(lineText(words, glue, { ...location, start, end }))
    else texts.push({ type: 'text', value: '\n' })
    offset += words.length + 1
    line++
    column = 1
  }
  return texts
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
  return file === undefined ? { start: first, end: last } : { file, start: first, end: last }
}
