import { around, type Placed } from '../geometry.js'
import type { Style, Word } from '../page.js'
import { joinWords } from './spacing.js'

/** Words on one baseline, from left to right, with those set high or low beside them. */
export type Line = Placed & {
  page: number
  words: Word[]
  text: string
  baseline: number
  /** The style of most of its characters. */
  style: Style
}

/** Baselines of one line differ by less than this share of the size. */
const SAME_BASELINE = 0.25
/** What is smaller than this share of its neighbour may be set high or low. */
const SMALL = 0.85
/** Lines with more pairs of words than this are no lines of a text. */
const MOST_PAIRS = 100_000

/** Put words on lines, from the top down. */
export function linesOf(words: readonly Word[], page: number): Line[] {
  const rows = rowsOf(words)
  attachRaised(rows)
  attachStray(rows)
  return rows.filter((row) => row.words.length > 0).map((row) => lineOf(row.words, page))
}

/** A line of words that are in any order. */
export function lineOf(words: readonly Word[], page: number): Line {
  const sorted = isSorted(words) ? [...words] : [...words].sort((a, b) => a.left - b.left)
  const style = mainStyle(sorted)
  const anchor = sorted.find((word) => word.style === style) as Word
  return { ...around(sorted), page, words: sorted, text: joinWords(sorted), baseline: anchor.baseline, style }
}

function isSorted(words: readonly Word[]): boolean {
  for (let index = 1; index < words.length; index++)
    if ((words[index] as Word).left < (words[index - 1] as Word).left) return false
  return true
}

function mainStyle(words: readonly Word[]): Style {
  const first = (words[0] as Word).style
  if (words.every(({ style }) => style === first)) return first
  const lengths = new Map<Style, number>()
  for (const { style, text } of words) lengths.set(style, (lengths.get(style) ?? 0) + text.length)
  let best = (words[0] as Word).style
  for (const [style, length] of lengths) if (length > (lengths.get(best) as number)) best = style
  return best
}

type Row = { baseline: number; size: number; words: Word[] }

function rowsOf(words: readonly Word[]): Row[] {
  const sorted = [...words].sort((a, b) => a.baseline - b.baseline)
  const rows: Row[] = []
  for (const word of sorted) {
    const row = rows.at(-1)
    const size = word.style.size
    if (row && word.baseline - row.baseline <= SAME_BASELINE * Math.min(size, row.size)) {
      row.words.push(word)
      row.size = Math.max(row.size, size)
    } else rows.push({ baseline: word.baseline, size, words: [word] })
  }
  return rows
}

/** Superscripts and subscripts have baselines of their own: they go to the line that they lean on. */
function attachRaised(rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    for (const host of [rows[index + 1], rows[index - 1]]) {
      if (!host || host.words.length === 0 || host.words.length * row.words.length > MOST_PAIRS) continue
      const rise = host.baseline - row.baseline
      if (rise > 0.7 * host.size || rise < -0.55 * host.size) continue
      const leaning = row.words.filter((word) => word.style.size < SMALL * host.size && leansOn(word, host))
      if (leaning.length === 0) continue
      host.words.push(...leaning)
      row.words = row.words.filter((word) => !leaning.includes(word))
    }
  }
}

/** More or longer words are a line of their own. */
const MOST_STRAY = 4
const LONGEST_STRAY = 3
/** How far a letter may lie beside its line, as a share of the size. */
const STRAY = 0.5

/** Letters of some fonts lie lower than their line: they go into the gaps that it has for them. */
function attachStray(rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    if (row.words.length === 0 || row.words.length > MOST_STRAY) continue
    if (row.words.some(({ text }) => text.length > LONGEST_STRAY)) continue
    const host = [rows[index - 1], rows[index + 1]].find((near) => near !== undefined && hasGapsFor(row, near))
    if (!host) continue
    host.words.push(...row.words)
    row.words = []
  }
}

function hasGapsFor(row: Row, host: Row): boolean {
  if (host.words.length <= row.words.length || Math.abs(host.baseline - row.baseline) > STRAY * host.size) return false
  return row.words.every((word) => {
    const middle = (word.left + word.right) / 2
    const isBetween = host.words.some(({ right }) => right < middle) && host.words.some(({ left }) => left > middle)
    return isBetween && !host.words.some(({ left, right }) => left < middle && right > middle)
  })
}

function leansOn(word: Word, host: Row): boolean {
  const near = 0.6 * host.size
  return host.words.some(
    (other) => other.style.size > word.style.size && word.left - other.right < near && other.left - word.right < near,
  )
}
