import type { Inline, Paragraph } from '@clausekit/model'
import { type Line, locationOf, rightEdge } from './lines.js'

const LETTER_BEFORE_HYPHEN = /[\p{L}\p{N}.)]-$/u
const WORD_START = /^[\p{L}\p{N}]/u
/** Words before which a hyphen stays open: client- and server-driven. */
const OPEN_HYPHEN = /^(?:and|or|to|und|oder|bis|et|ou|y|o)\b/
const WIDE = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/
const WIDE_PUNCTUATION = /[\u2014\u2018\u2019\u201c\u201d\u2026]/
const URL_OPEN = /<[A-Za-z][A-Za-z+.-]{0,20}:[^\s<>]*$/

/** A paragraph of source lines: one text a line, so that each knows its place. */
export function paragraphOf(lines: readonly Line[]): Paragraph {
  return { type: 'paragraph', children: inlinesOf(lines), location: locationOf(lines[0] as Line, lines.at(-1)) }
}

/** Inline content of source lines that run on: one text a line, joined as the words ask for. */
export function inlinesOf(lines: readonly Line[]): Inline[] {
  const inlines: Inline[] = []
  let openUrl = false
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (!previous) inlines.push({ type: 'text', value: line.words, location: locationOf(line) })
    else inlines.push(...joint(previous.words, line, openUrl))
    openUrl = opensUrl(line.words, openUrl)
  }
  return inlines
}

/** A paragraph of lines that are each complete, such as those of an address. */
export function linesParagraph(lines: readonly Line[]): Paragraph {
  const children = lines.flatMap((line, index): Inline[] => {
    const text: Inline = { type: 'text', value: line.words, location: locationOf(line) }
    return index === 0 ? [text] : [{ type: 'break' }, text]
  })
  return { type: 'paragraph', children, location: locationOf(lines[0] as Line, lines.at(-1)) }
}

/** Whether most of the lines end long before the margin, as those of an address or a verse do. */
export function isBroken(lines: readonly Line[], width: number): boolean {
  if (lines.length < 2) return false
  const short = lines.slice(0, -1).filter((line, index) => !isFull(line, lines[index + 1] as Line, width - 12))
  return short.length * 2 > lines.length - 1
}

/** Whether the next line's first word would not have fitted on the line. */
export function isFull(line: Line, next: Line, width: number): boolean {
  return rightEdge(line) + 1 + firstWord(next).length > width
}

function firstWord(line: Line): string {
  const end = line.words.indexOf(' ')
  return end < 0 ? line.words : line.words.slice(0, end)
}

function joint(previous: string, line: Line, openUrl: boolean): Inline[] {
  const text = { type: 'text' as const, value: line.words, location: locationOf(line) }
  if (!needsSpace(previous, line.words, openUrl)) return [text]
  // The space is the one that stands before the word in the source, so that the text is as long as its place.
  if (!line.spaced) return [{ type: 'text', value: ' ' }, text]
  const { start, end } = text.location
  return [
    {
      ...text,
      value: ` ${line.words}`,
      location: { start: { ...start, column: start.column - 1, offset: start.offset - 1 }, end },
    },
  ]
}

function needsSpace(previous: string, next: string, openUrl: boolean): boolean {
  if (openUrl) return false
  const tail = previous.slice(-40)
  if (LETTER_BEFORE_HYPHEN.test(tail) && WORD_START.test(next) && !OPEN_HYPHEN.test(next)) return false
  if (/\S\/$/.test(tail) && WORD_START.test(next)) return false
  const [last, first] = [previous.slice(-1), next.slice(0, 1)]
  if (WIDE.test(last)) return !(WIDE.test(first) || WIDE_PUNCTUATION.test(first) || WORD_START.test(first))
  return !(WIDE.test(first) && (WIDE_PUNCTUATION.test(last) || WORD_START.test(last)))
}

function opensUrl(words: string, wasOpen: boolean): boolean {
  const tail = words.slice(-500)
  if (wasOpen && !tail.includes('>')) return !/\s/.test(tail)
  return URL_OPEN.test(tail)
}
