import type { Language } from '@clausekit/languages'
import type { Clause } from '@clausekit/model'
import type { Statement } from './statement.js'

/** A heading that is a check itself: "Criterion 1.1 Does every image have a text alternative?". */
export type CheckHeading = {
  label: string
  words: string
  /** The words are a whole statement or question; otherwise they only name what stands below. */
  states: boolean
}

/** So many headings with numbers in a row are a series; fewer may be chance, as in a chapter "Requirement 5 types". */
const IN_A_ROW = 5

/** The headings that are checks, where a document has a series of them. */
export function checkHeadings(clauses: Iterable<Clause>, language: Language): ReadonlyMap<Clause, CheckHeading> {
  const pattern = new RegExp(
    `^(${language.checkWords})\\s*(?:n\\s?°\\s*)?(\\d{1,3}(?:\\.\\d{1,3}){0,4})(?=[\\s:：.．)—–-]|\\p{Script=Han}|$)\\s*[:：.．)—–-]?\\s*`,
    'iu',
  )
  const series = new Map<string, { clause: Clause; label: string; words: string }[]>()
  for (const clause of clauses) {
    const heading = readHeading(clause, pattern)
    if (!heading) continue
    const others = series.get(heading.word)
    if (others) others.push({ clause, ...heading })
    else series.set(heading.word, [{ clause, ...heading }])
  }
  const found = [...series.values()]
    .filter((entries) => longestRow(entries.map(({ label }) => label)) >= IN_A_ROW)
    .flat()
  return new Map(
    found.map(({ clause, label, words }) => [clause, { label, words, states: isStatement(words, language) }]),
  )
}

/** The word, the number and the rest of a heading; a parser may have taken the first two for the label. */
function readHeading({ label = '', title }: Clause, pattern: RegExp) {
  const opensTitle = pattern.exec(title)
  const match = opensTitle ?? pattern.exec(label)
  if (!match || (!opensTitle && match[0].length < label.length)) return undefined
  const words = (opensTitle ? title.slice(match[0].length) : title).trim()
  return { word: (match[1] as string).toLowerCase(), label: match[2] as string, words: words || title.trim() }
}

function isStatement(words: string, language: Language): boolean {
  return /[.?!。？！]["”’»)）]*$/u.test(words) || language.findVerbalForms(words, 'house').length > 0
}

/** The length of the longest row in which every number follows the one before it. */
function longestRow(labels: readonly string[]): number {
  let longest = 0
  let row = 0
  let previous: readonly number[] | undefined
  for (const label of labels) {
    const number = label.split('.').map(Number)
    row = previous && follows(previous, number) ? row + 1 : 1
    longest = Math.max(longest, row)
    previous = number
  }
  return longest
}

/** 1.2 is followed by 1.3, by 1.2.1 and by 2.1. */
function follows(previous: readonly number[], next: readonly number[]): boolean {
  const at = next.findIndex((value, index) => value !== previous[index])
  return at >= 0 && next[at] === (previous[at] ?? 0) + 1 && next.slice(at + 1).every((value) => value === 1)
}

/** The statement that the words of a heading are. */
export function statementOfHeading(
  clause: Clause,
  { label, words }: CheckHeading,
  { language, regime }: Speech,
): Statement {
  return {
    clause,
    text: words,
    forms: language.findVerbalForms(words, regime),
    label,
    declared: true,
    because: `heading with its own number: ${label}`,
    confidence: 0.9,
    ...(clause.location ? { location: clause.location } : {}),
  }
}

type Speech = { language: Language; regime: Parameters<Language['findVerbalForms']>[1] }
