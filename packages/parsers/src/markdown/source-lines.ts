/** A line of the source with its line end; `words` is its beginning, enough to tell what it is. */
export type SourceLine = { start: number; end: number; line: number; words: string }

/** The lines of a source from an offset on; `before` lines stand ahead of it. */
export function* sourceLines(source: string, from: number, before: number): Generator<SourceLine> {
  let line = before
  for (let start = from; start < source.length; ) {
    line++
    const newline = source.indexOf('\n', start)
    const end = newline < 0 ? source.length : newline + 1
    yield { start, end, line, words: source.slice(start, Math.min(end, start + 400)) }
    start = end
  }
}
