import type { TextLocation } from '@clausekit/model'
import { textOf, type XmlElement, type XmlNode, type XmlText } from '../xml/index.js'

/** The decoded source, and the name by which locations call it. */
export type Source = {
  text: string
  file: string | undefined
  /** Whether signs stand in it that are not printed as they are. */
  hasSpecials: boolean
}

/** @param file The name by which locations call it. */
export function sourceOf(text: string, file: string | undefined): Source {
  return { text, file, hasSpecials: SPECIAL.test(text) }
}

/** A stretch of words in which all white space is single spaces, so that each character has its exact place. */
export type Piece = { type: 'text'; value: string; location: TextLocation }

export type Pieces = { pieces: Piece[]; opensWithSpace: boolean; endsWithSpace: boolean }

/** Cut words where their white space prints as one space: at line ends and runs of spaces. */
export function cutIntoPieces(node: XmlText, source: Source): Pieces {
  const { value, location } = node
  const opensWithSpace = isSpace(value.charCodeAt(0))
  const endsWithSpace = isSpace(value.charCodeAt(value.length - 1))
  const pieces = cutString(value, location)
  const { start, end } = location
  const isOwn = location.file === source.file
  const isExact = value.length === end.offset - start.offset
  // Character references and CDATA marks make the source longer: then its own words tell the places.
  if (!isExact) {
    const raw = isOwn ? cutString(source.text.slice(start.offset, end.offset), location) : []
    const isAlike = raw.length === pieces.length
    for (const [index, piece] of pieces.entries()) piece.location = isAlike ? (raw[index] as Piece).location : location
  }
  const isPlain = isExact && isOwn && !source.hasSpecials
  if (!isPlain && SPECIAL.test(value)) for (const piece of pieces) piece.value = printed(piece.value)
  return { pieces, opensWithSpace, endsWithSpace }
}

/** Two signs of white space, or one that is no space. */
const RUN = /(?: {2}|[\t\r\n])[ \t\r\n]*/g

function cutString(text: string, { file, start }: TextLocation): Piece[] {
  const pieces: Piece[] = []
  let { line, column } = start
  let from = 0
  const take = (until: number) => {
    let to = until
    // A single space at either end is none of the words.
    if (to > from && text.charCodeAt(to - 1) === 0x20) to--
    const first = to > from && text.charCodeAt(from) === 0x20 ? from + 1 : from
    if (to > first) {
      const begin = { line, column: column + first - from, offset: start.offset + first }
      const end = { line, column: column + to - from, offset: start.offset + to }
      const location = file === undefined ? { start: begin, end } : { file, start: begin, end }
      pieces.push({ type: 'text', value: text.slice(first, to), location })
    }
    column += until - from
    from = until
  }
  RUN.lastIndex = 0
  for (let run = RUN.exec(text); run; run = RUN.exec(text)) {
    take(run.index)
    const [space] = run
    const lastBreak = space.lastIndexOf('\n')
    if (lastBreak < 0) column += space.length
    else {
      for (let at = space.indexOf('\n'); at >= 0; at = space.indexOf('\n', at + 1)) line++
      column = space.length - lastBreak
    }
    from += space.length
  }
  take(text.length)
  return pieces
}

/** The place from the beginning of one to the end of the other. */
export function stretchOf({ file, start }: TextLocation, { end }: TextLocation): TextLocation {
  return file === undefined ? { start, end } : { file, start, end }
}

/** Whether there is only white space. */
export function isBlank(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (!isSpace(words.charCodeAt(at))) return false
  return true
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}

const SPECIAL = /[\u00a0\u2011\u200b\u2028\u2060\ue060]/
const SPECIALS = /[\u00a0\u2011\u200b\u2028\u2060\ue060]/g
/** Spaces and line ends that hold words together or part them. */
const SPACES = new Set(['\u00a0', '\u2028'])

/** Words as xml2rfc prints them: spaces and hyphens that hold lines together are plain ones, joiners are nothing. */
export function printed(words: string): string {
  if (!SPECIAL.test(words)) return words
  return words.replace(SPECIALS, (sign) => (SPACES.has(sign) ? ' ' : sign === '\u2011' ? '-' : ''))
}

/** Words on one line, as xml2rfc prints them. */
export function printedLine(words: string): string {
  return printed(words).replace(/\s+/g, ' ').trim()
}

/** The words of an element on one line, as xml2rfc prints them; a line break within parts them. */
export function printedWords(element: XmlElement | undefined): string {
  if (!element) return ''
  if (!element.children.some((child) => child.type === 'element')) return printedLine(textOf(element))
  const words: string[] = []
  const pending: XmlNode[] = [element]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'text') words.push(node.value)
    else if (node.type === 'element' && node.name === 'br') words.push(' ')
    else if (node.type === 'element') for (const child of [...node.children].reverse()) pending.push(child)
  }
  return printedLine(words.join(''))
}
