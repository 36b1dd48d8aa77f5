/** A stretch of the source that parses by itself, with its place in the whole. */
export type Piece = {
  text: string
  /** UTF-16 offset of the piece in the whole source. */
  offset: number
  /** Lines before the piece. */
  linesBefore: number
  /** The part of a kramdown-rfc document that the piece stands in: abstract, middle, back. */
  part?: string | undefined
  /** A line too long for a Markdown parser: it is taken as plain words. */
  plain?: boolean | undefined
}

/** Beyond this many characters a piece is also cut at blank lines between paragraphs. */
const LARGE_PIECE = 128 * 1024
/** A longer line is no writing: it is taken as plain words. */
export const LONGEST_LINE = 256 * 1024

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const HEADING = /^#{1,6}(?:[ \t]|$)/
/** Raw HTML that may hold blank lines (CommonMark, HTML blocks 1 and 2), with what ends it. */
const RAW = /^ {0,3}<(?:(script|pre|style|textarea)(?=[\s>]|$)|!--)/i
const PART = /^--- ?(abstract|middle|back|note_\w+|to_be_removed_note_\w+)\s*$/

/**
 * Cut Markdown where a top-level block surely begins: at ATX headings outside fences and raw HTML.
 *
 * remark slows down faster than its input grows; on pieces of one clause each it stays linear.
 */
export function cutIntoPieces(source: string, from: number, linesBefore: number): Piece[] {
  const pieces: Piece[] = []
  let start = from
  let startLine = linesBefore
  let part: string | undefined
  let fence: string | undefined
  let rawEnd: string | undefined
  let previousBlank = true
  let line = linesBefore
  const close = (end: number) => {
    if (end > start && source.slice(start, end).trim() !== '')
      pieces.push({ text: source.slice(start, end), offset: start, linesBefore: startLine, part })
    start = end
    startLine = line
  }
  for (let at = from; at < source.length; line++) {
    let end = source.indexOf('\n', at)
    end = end < 0 ? source.length : end + 1
    if (end - at > LONGEST_LINE) {
      close(at)
      pieces.push({ text: source.slice(at, end), offset: at, linesBefore: line, part, plain: true })
      start = end
      startLine = line + 1
      at = end
      continue
    }
    const words = source.slice(at, Math.min(end, at + 400))
    if (rawEnd !== undefined) {
      if (source.slice(at, end).toLowerCase().includes(rawEnd)) rawEnd = undefined
    } else if (fence !== undefined) {
      if (isFenceEnd(words, fence)) fence = undefined
    } else {
      const opening = FENCE.exec(words)
      const raw = RAW.exec(words)
      const mark = PART.exec(words)
      if (opening) fence = opening[1]
      else if (raw) {
        const wanted = raw[1] ? `</${raw[1].toLowerCase()}>` : '-->'
        if (
          !source
            .slice(at + raw[0].length, end)
            .toLowerCase()
            .includes(wanted)
        )
          rawEnd = wanted
      } else if (mark) {
        close(at)
        part = mark[1]
        start = end
        startLine = line + 1
      } else if (HEADING.test(words) || (previousBlank && at - start > LARGE_PIECE && /^[^\s>*+\-\d|<[]/.test(words)))
        close(at)
    }
    previousBlank = words.trim() === ''
    at = end
  }
  close(source.length)
  return pieces
}

function isFenceEnd(line: string, fence: string): boolean {
  const trimmed = line.trim()
  return (
    trimmed.length >= fence.length &&
    trimmed.startsWith(fence) &&
    trimmed === (fence[0] as string).repeat(trimmed.length)
  )
}

/** Whether the source ends within a fence that nothing closes; gives the line of its opening, starting at 1. */
export function unclosedFence(source: string): number | undefined {
  let fence: { mark: string; line: number } | undefined
  let line = 0
  for (let at = 0; at < source.length; ) {
    line++
    let end = source.indexOf('\n', at)
    end = end < 0 ? source.length : end + 1
    const words = source.slice(at, Math.min(end, at + 200))
    if (fence) {
      if (isFenceEnd(words, fence.mark)) fence = undefined
    } else {
      const opening = FENCE.exec(words)
      if (opening) fence = { mark: opening[1] as string, line }
    }
    at = end
  }
  return fence?.line
}

const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S.*$/gm

/** Link and footnote definitions of the whole source, by folded label, so that a piece can use those of another. */
export function collectDefinitions(source: string): Map<string, string> {
  const definitions = new Map<string, string>()
  for (const match of source.matchAll(DEFINITION)) {
    const label = foldLabel(match[1] as string)
    if (!definitions.has(label)) definitions.set(label, match[0].trim())
  }
  return definitions
}

/** The definitions that a piece uses and does not hold, as lines to append. */
export function missingDefinitions(piece: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return ''
  const used = new Map<string, string>()
  for (const match of piece.matchAll(/\[([^[\]\n]{1,200})\]/g)) {
    const label = foldLabel(match[1] as string)
    const definition = definitions.get(label)
    if (definition && !piece.includes(definition)) used.set(label, definition)
  }
  return used.size === 0 ? '' : `\n\n${[...used.values()].join('\n\n')}\n`
}

function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}
