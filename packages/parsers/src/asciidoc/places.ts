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
  const lines: Places['lines'] = (path, first, count = 1) => {
    const file = files.get(path ?? '')
    if (!file || !first || first < 1 || first > file.starts.length) return undefined
    const last = Math.min(first + Math.max(1, count) - 1, file.starts.length)
    return between(file, file.starts[first - 1] as number, endOfLine(file, last))
  }
  return {
    add: (path, included) => {
      if (!files.has(path)) files.set(path, { name: folder + path, text: included, starts: lineStarts(included) })
    },
    lines,
    finder: (path, first, count = 1) => {
      const file = files.get(path ?? '')
      const whole = lines(path, first, count)
      if (!file || !whole) return { whole: undefined, find: () => undefined }
      const last = Math.min((first as number) + count - 1 + LINES_LEFT_OUT, file.starts.length)
      const window = file.text.slice(whole.start.offset, endOfLine(file, last))
      let from = 0
      const find = (words: string) => {
        const at = window.indexOf(words, from)
        if (at < 0) return undefined
        from = at + words.length
        const start = whole.start.offset + at
        return between(file, start, start + words.length)
      }
      return { whole, find }
    },
  }
}

function between(file: SourceFile, start: number, end: number): TextLocation {
  return {
    ...(file.name === undefined ? {} : { file: file.name }),
    start: pointAt(file, start),
    end: pointAt(file, Math.max(start, end)),
  }
}

function pointAt({ starts }: SourceFile, offset: number) {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1, offset }
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
