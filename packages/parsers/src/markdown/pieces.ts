import { LONGEST_WRITING } from '../longest-writing.js'
import { type Enclosure, opensEnclosure } from './fences.js'
import { type SourceLine, sourceLines } from './source-lines.js'

/** A stretch of the source that parses by itself, with its place in the whole. */
export type Piece = {
  text: string
  /** UTF-16 offset of the piece in the whole source. */
  offset: number
  /** Lines before the piece. */
  linesBefore: number
  /** The part of a kramdown-rfc document that the piece stands in: abstract, middle, back. */
  part?: string | undefined
  /** What no Markdown parser should see: words taken as they are, or data kept as code. */
  raw?: 'words' | 'data' | undefined
  /** Why it is raw. */
  reason?: 'line-too-long' | 'nesting-too-deep' | undefined
  /** The piece begins within a list of the piece before it. */
  continuesList?: boolean | undefined
}

/** Beyond this many characters a piece is also cut between paragraphs and between list items. */
const LARGE_PIECE = 64 * 1024
/** A longer line, or run of lines without a blank one, is taken as plain words. */
const LONGEST_PARAGRAPH = 64 * 1024

const HEADING = /^#{1,6}(?:[ \t]|$)/
const PART = /^--- ?(abstract|middle|back|note_\w+|to_be_removed_note_\w+)\s*$/
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]/
const TABLE_OR_QUOTE = /^[|>\s]/
const DEEP = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]|$)){40}|^[ \t]{160,}(?:>|[-+*]|\d{1,9}[.)])[ \t]/

type State = {
  start: number
  linesBefore: number
  part: string | undefined
  inList: boolean
  enclosure: Enclosure | undefined
  blank: boolean
  run: number
  /** Where the lines without a blank one among them began. */
  runStart: number
  runLine: number
  reason: Piece['reason']
}

/**
 * Cut Markdown where a top-level block surely begins: at ATX headings outside fences and raw HTML.
 *
 * remark slows down faster than its input grows; on pieces of one clause each it stays linear.
 *
 * @param unclosed the line of a fence that nothing closes: it ends before the next heading.
 */
export function cutIntoPieces(source: string, from: number, linesBefore: number, unclosed?: number): Piece[] {
  const pieces: Piece[] = []
  const state: State = {
    start: from,
    linesBefore,
    part: undefined,
    inList: false,
    enclosure: undefined,
    blank: true,
    run: 0,
    runStart: from,
    runLine: linesBefore,
    reason: undefined,
  }
  const close = (end: number, line: number, next: Partial<State> = {}) => {
    const text = source.slice(state.start, end)
    const { part, reason, inList } = state
    if (text.trim() !== '') {
      pieces.push({
        text,
        offset: state.start,
        linesBefore: state.linesBefore,
        part,
        ...(reason ? { raw: 'words', reason } : {}),
        ...(inList ? { continuesList: true } : {}),
      })
    }
    Object.assign(state, { start: end, linesBefore: line, inList: false, reason: undefined, run: 0 }, next)
  }
  // Only the lines that Markdown cannot bear are taken as words, not the heading before them.
  const takeAsWords = (reason: Piece['reason']) => {
    if (state.reason) return
    if (state.runStart > state.start) close(state.runStart, state.runLine)
    state.reason = reason
  }
  for (const at of sourceLines(source, from, linesBefore)) {
    if (state.blank && !state.enclosure) Object.assign(state, { runStart: at.start, runLine: at.line - 1 })
    if (at.end - at.start > LONGEST_PARAGRAPH && !state.enclosure) {
      close(at.start, at.line - 1)
      const raw = at.end - at.start > LONGEST_WRITING ? 'data' : 'words'
      pieces.push({
        text: source.slice(at.start, at.end),
        offset: at.start,
        linesBefore: at.line - 1,
        part: state.part,
        raw,
        reason: 'line-too-long',
      })
      Object.assign(state, { start: at.end, linesBefore: at.line, blank: true })
      continue
    }
    readLine(at, source, state, close, unclosed)
    if (!state.enclosure && DEEP.test(at.words)) takeAsWords('nesting-too-deep')
    state.blank = at.words.trim() === ''
    state.run = state.blank ? 0 : state.run + at.end - at.start
    if (state.run > LONGEST_PARAGRAPH && !TABLE_OR_QUOTE.test(at.words)) takeAsWords('line-too-long')
    if (state.blank && state.reason) close(at.end, at.line)
  }
  close(source.length, 0)
  return pieces
}

function readLine(
  at: SourceLine,
  source: string,
  state: State,
  close: (end: number, line: number, next?: Partial<State>) => void,
  unclosed: number | undefined,
): void {
  const { words, start, end, line } = at
  const whole = () => source.slice(start, end)
  if (state.enclosure) {
    const abandoned = unclosed !== undefined && line > unclosed && HEADING.test(words) && state.enclosure.isFence
    if (!abandoned) {
      if (state.enclosure.ends(words, whole)) state.enclosure = undefined
      return
    }
    state.enclosure = undefined
  }
  const mark = PART.exec(words)
  if (mark) close(start, line - 1, { start: end, linesBefore: line, part: mark[1] })
  else if (HEADING.test(words)) close(start, line - 1)
  else if (start - state.start > LARGE_PIECE) {
    if (ITEM.test(words)) close(start, line - 1, { inList: true })
    else if (state.blank && !/^[\s|<>[]/.test(words)) close(start, line - 1)
  }
  state.enclosure = opensEnclosure(words, whole)
}
