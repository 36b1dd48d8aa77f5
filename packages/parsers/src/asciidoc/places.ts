import type { TextLocation } from '@clausekit/model'

/** A file that the text was read from: the input itself, or one that it includes. */
type SourceFile = { name: string | undefined; text: string; starts: number[] }

/** Looks for words of a block in the lines of the source that hold it, each time behind what it found last. */
export type Finder = {
  /** The lines of the block. */
  whole: TextLocation | undefined
  find(words: string): TextLocation | undefined
}

/** Where lines of the files stand; the input itself has no path. */
export type Places = {
  add(path: string, text: string): void
  /** Lines of a file, the first being 1; no place where the file or the line is not known. */
  lines(path: string | null | undefined, first: number | null | undefined, count?: number): TextLocation | undefined
  finder(path: string | null | undefined, first: number | null | undefined, count?: number): Finder
}

/** Lines that a block may have beyond those that it shows: comments and directives are gone from it. */
const LINES_LEFT_OUT = 20

export function createPlaces(text: string, name: string | undefined): Places {
  const files = new Map<string, SourceFile>([['', { name, text, starts: lineStarts(text) }]])
  const folder = name?.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : ''
  const holding = (path: string | null | undefined, line: number | null | undefined) => {
    const file = files.get(path ?? '')
    return file && line && line >= 1 && line <= file.starts.length ? { file, line } : undefined
  }
  return {
    add: (path, included) => {
      if (!files.has(path)) files.set(path, { name: folder + path, text: included, starts: lineStarts(included) })
    },
    lines: (path, first, count = 1) => {
      const held = holding(path, first)
      return held && linesOf(held.file, held.line, count)
    },
    finder: (path, first, count = 1) => {
      const held = holding(path, first)
      return held ? finderIn(held.file, held.line, count) : NOWHERE
    },
  }
}

const NOWHERE: Finder = { whole: undefined, find: () => undefined }

/** The place of the lines as a whole is worked out when it is asked for: most words have one of their own. */
function finderIn(file: SourceFile, first: number, count: number): Finder {
  const begin = file.starts[first - 1] as number
  const window = file.text.slice(begin, endOfLine(file, lastOf(file, first, count + LINES_LEFT_OUT)))
  let whole: TextLocation | undefined
  let from = 0
  let line = first
  return {
    get whole() {
      whole ??= linesOf(file, first, count)
      return whole
    },
    find: (words) => {
      const at = window.indexOf(words, from)
      if (at < 0) return undefined
      from = at + words.length
      line = lineAt(file, begin + at, line)
      return between(file, line, begin + at, lineAt(file, begin + from, line), begin + from)
    },
  }
}

function linesOf(file: SourceFile, first: number, count: number): TextLocation {
  const last = lastOf(file, first, Math.max(1, count))
  const start = file.starts[first - 1] as number
  return between(file, first, start, last, Math.max(start, endOfLine(file, last)))
}

function lastOf({ starts }: SourceFile, first: number, count: number): number {
  return Math.min(first + count - 1, starts.length)
}

function between({ name, starts }: SourceFile, first: number, start: number, last: number, end: number): TextLocation {
  const from = { line: first, column: start - (starts[first - 1] as number) + 1, offset: start }
  const to = { line: last, column: end - (starts[last - 1] as number) + 1, offset: end }
  return name === undefined ? { start: from, end: to } : { file: name, start: from, end: to }
}

/** The line of an offset that lies in this line or a few behind it. */
function lineAt({ starts }: SourceFile, offset: number, from: number): number {
  let line = from
  while (line < starts.length && (starts[line] as number) <= offset) line++
  return line
}

function endOfLine({ text, starts }: SourceFile, line: number): number {
  let end = starts[line] ?? text.length
  while (end > (starts[line - 1] as number) && /[\r\n]/.test(text[end - 1] as string)) end--
  return end
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
