import type { Span } from './language.js'

/** What ends no sentence in a language that uses the full stop: abbreviations in lower case, without the last stop. */
export type Abbreviations = ReadonlySet<string>

const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»', '*', '_'])

/**
 * Split text at `.`, `!` and `?` where a new sentence begins behind them.
 *
 * Numbers, initials and abbreviations end no sentence, nor does a stop with a small letter behind it.
 */
export function splitAtFullStops(text: string, abbreviations: Abbreviations): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const mark = text[index]
    if (mark !== '.' && mark !== '!' && mark !== '?') continue
    let end = index + 1
    while (end < text.length && CLOSERS.has(text[end] as string)) end++
    if (end < text.length && !/\s/.test(text[end] as string)) continue
    if (mark === '.' && endsInAbbreviation(text, start, index, abbreviations)) continue
    const next = nextWordStart(text, end)
    if (next < text.length && !opensSentence(text, next)) continue
    push(spans, text, start, end)
    start = end
    index = end - 1
  }
  push(spans, text, start, text.length)
  return spans
}

/** Split Chinese text at 。！？ and at the end of the text; closing marks belong to the sentence before them. */
export function splitAtIdeographicStops(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] as string
    if (mark === '“' || mark === '（' || mark === '《') depth++
    else if (mark === '”' || mark === '）' || mark === '》') depth = Math.max(0, depth - 1)
    else if (mark === '。' || mark === '！' || mark === '？') {
      let end = index + 1
      while (end < text.length && '”’）》」』'.includes(text[end] as string)) {
        depth = Math.max(0, depth - 1)
        end++
      }
      // A stop within brackets or quotes that go on ends nothing.
      if (depth > 0 && end === index + 1) continue
      push(spans, text, start, end)
      start = end
      index = end - 1
      depth = 0
    }
  }
  push(spans, text, start, text.length)
  return spans
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  if (end > start) spans.push({ start, end })
}

function nextWordStart(text: string, from: number): number {
  let index = from
  while (index < text.length && /\s/.test(text[index] as string)) index++
  return index
}

function opensSentence(text: string, index: number): boolean {
  const window = text.slice(index, index + 8)
  return (
    /^["'“‘«([_*]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(window) ||
    /^["'“‘«]/u.test(window) ||
    /^\p{Ll}+[\p{Lu}_]/u.test(window) ||
    /^[-–—•]/u.test(window)
  )
}

function endsInAbbreviation(text: string, start: number, stop: number, abbreviations: Abbreviations): boolean {
  let from = stop
  while (from > start && stop - from < 12 && /[\p{L}.]/u.test(text[from - 1] as string)) from--
  const word = text.slice(from, stop)
  if (abbreviations.has(word.toLowerCase())) return true
  // Initials: "B. Leiba" but not "Annex A. The".
  if (!/^\p{Lu}$/u.test(word)) return false
  return !/(?:annex|appendix|clause|section|part|class|type|anhang|anlage|teil|annexe|classe|partie)\s+$/iu.test(
    text.slice(Math.max(start, from - 12), from),
  )
}
