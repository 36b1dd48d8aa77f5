import type { WordChange } from '../edition-diff.js'

/** Tables of more cells than this are not compared word by word; the middle of both texts counts as replaced. */
const MOST_CELLS = 250_000
const WORD = /[\p{L}\p{M}\p{N}_]+(?:[.,:/]\d+)*|\s+|[\s\S]/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const BETWEEN_WORDS = /^[\s\p{P}]*$/u

/** Finds the changes between two statements. */
export type WordDiffer = (before: string, after: string) => WordChange[]

/**
 * A function that finds the changes between two statements, in words; in scripts without spaces, in the words that Intl.Segmenter
 * finds, or in characters where the engine has none.
 *
 * Space and marks between two changed words count as changed too, so that a rewording reads as one.
 */
export function wordDiffer(language: string): WordDiffer {
  const segment = segmenterFor(language)
  return (before, after) => {
    const old = wordsOf(before, segment)
    const now = wordsOf(after, segment)
    let start = 0
    while (start < old.length && start < now.length && old[start] === now[start]) start++
    let end = 0
    while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++
    const middle = changes(old.slice(start, old.length - end), now.slice(start, now.length - end))
    const same = (words: readonly string[]): WordChange[] => words.map((text) => ({ kind: 'same', text }))
    return joinRuns([...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))])
  }
}

type Segment = (text: string) => string[]

function wordsOf(text: string, segment: Segment): string[] {
  const words: string[] = []
  for (const [word] of text.replace(/\s+/g, ' ').matchAll(WORD)) {
    if (UNSPACED.test(word)) words.push(...segment(word))
    else words.push(word)
  }
  return words
}

function segmenterFor(language: string): Segment {
  if (typeof Intl.Segmenter !== 'function') return (text) => [...text]
  const options = { granularity: 'word' } as const
  let segmenter: Intl.Segmenter
  try {
    segmenter = new Intl.Segmenter(language, options)
  } catch {
    // A tag that is no language tag; the words of the scripts are found without one.
    segmenter = new Intl.Segmenter(undefined, options)
  }
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The longest common subsequence, by the table of lengths. */
function changes(old: readonly string[], now: readonly string[]): WordChange[] {
  const width = now.length + 1
  const deleted = (text: string): WordChange => ({ kind: 'deleted', text })
  const inserted = (text: string): WordChange => ({ kind: 'inserted', text })
  if (width * (old.length + 1) > MOST_CELLS) return [...old.map(deleted), ...now.map(inserted)]
  const lengths = new Uint16Array(width * (old.length + 1))
  const at = (i: number, j: number) => lengths[i * width + j] as number
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: WordChange[] = []
  let i = 0
  let j = 0
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      found.push({ kind: 'same', text: old[i++] as string })
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) found.push(deleted(old[i++] as string))
    else found.push(inserted(now[j++] as string))
  }
  return [...found, ...old.slice(i).map(deleted), ...now.slice(j).map(inserted)]
}

/** Runs of words: what was deleted before what was inserted, and marks between two changes as changed. */
function joinRuns(words: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = []
  let deleted = ''
  let inserted = ''
  let between = ''
  const flush = () => {
    if (deleted) runs.push({ kind: 'deleted', text: deleted })
    if (inserted) runs.push({ kind: 'inserted', text: inserted })
    if (between) runs.push({ kind: 'same', text: between })
    deleted = ''
    inserted = ''
    between = ''
  }
  for (const { kind, text } of words) {
    if (kind === 'same') {
      between += text
      if (!BETWEEN_WORDS.test(between) || (!deleted && !inserted)) flush()
      continue
    }
    if (deleted || inserted) {
      deleted += between
      inserted += between
    } else if (between) runs.push({ kind: 'same', text: between })
    between = ''
    if (kind === 'deleted') deleted += text
    else inserted += text
  }
  flush()
  return joinSame(runs)
}

function joinSame(runs: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.kind === 'same' && run.kind === 'same')
      joined[joined.length - 1] = { kind: 'same', text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}
