import { clauseDepth, clauseNumberLength } from './heading-numbers.js'
import type { HeadingMark } from './headings.js'
import type { Item, TextItem } from './layout/items.js'
import { openingOf } from './line-openings.js'
import type { Part } from './page.js'

const LONGEST = 200
const SENTENCE_END = /[.:;,。：；，]$/

/** Finds the heading that the structure of a tagged PDF says begins at an item. */
export type FindTagged = (index: number) => HeadingMark | undefined

/**
 * Headings as the structure tells them. Word says of many a numbered paragraph that it is a heading: one that is a sentence
 * is none, and neither is the number of a term nor the term below it.
 */
export function taggedHeadings(items: readonly Item[]): FindTagged {
  const found = new Map<number, HeadingMark>()
  for (let index = 0; index < items.length; index++) {
    const part = partOf(items[index])
    const level = Number(/^H([1-6])$/.exec(part?.role ?? '')?.[1])
    if (!level) continue
    const lines = linesFrom(items, index, part)
    const text = lines.map(({ line }) => line.text.trim()).join(' ')
    if (mayBeTitle(text) && !isNumberAlone(textAt(items, index - 1))) found.set(index, { lines, level })
    index += lines.length - 1
  }
  const above = levelsAbove([...found.values()])
  return (index) => {
    const mark = found.get(index)
    if (!mark) return undefined
    const depth = clauseDepth((mark.lines[0] as TextItem).line.text)
    return { ...mark, level: depth ?? Math.max(1, mark.level - above) }
  }
}

/** The block that all words of a line belong to. */
function partOf(item: Item | undefined): Part | undefined {
  if (item?.kind !== 'text') return undefined
  const part = item.line.words[0]?.part
  return item.line.words.every((word) => word.part === part) ? part : undefined
}

function linesFrom(items: readonly Item[], start: number, part: Part | undefined): TextItem[] {
  let end = start + 1
  while (end < items.length && partOf(items[end]) === part) end++
  return items.slice(start, end) as TextItem[]
}

function mayBeTitle(text: string): boolean {
  if (text.length > LONGEST || SENTENCE_END.test(text) || !/\p{L}/u.test(text) || isNumberAlone(text)) return false
  const opening = openingOf(text)
  return opening === undefined || opening === 'clause' || opening === 'annex'
}

function textAt(items: readonly Item[], index: number): string {
  const item = items[index]
  return item?.kind === 'text' ? item.line.text.trim() : ''
}

function isNumberAlone(text: string): boolean {
  return /\d/.test(text) && clauseNumberLength(text) === text.length
}

/** How many levels of headings, such as that of the title, stand above the clauses of depth 1. */
function levelsAbove(marks: readonly HeadingMark[]): number {
  const counts = new Map<number, number>()
  for (const { lines, level } of marks) {
    const depth = clauseDepth((lines[0] as TextItem).line.text)
    if (depth !== undefined) counts.set(level - depth, (counts.get(level - depth) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 0
}
