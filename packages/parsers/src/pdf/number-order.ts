import { clauseNumber } from './heading-numbers.js'
import type { HeadingMark } from './headings.js'
import type { Item, TextItem } from './layout/items.js'

/** Fewer announced numbers do not tell where others may stand. */
const FEWEST = 5

/** Whether a clause with a number may begin at an item, by the announced ones before and behind it. */
export type FitsOrder = (index: number, number: string) => boolean

/**
 * Where most clauses are announced, another one must fit between them: "1. Title" in bold within 4.2 is the item of a list.
 * Numbers may begin anew, as in parts that are bound together.
 */
export function numberOrder(items: readonly Item[], marks: ReadonlyMap<TextItem, HeadingMark>): FitsOrder {
  const announced: { index: number; number: string; key: number[] }[] = []
  for (const [index, item] of items.entries()) {
    const mark = item.kind === 'text' ? marks.get(item) : undefined
    const number = mark && (mark.number ?? clauseNumber((mark.lines[0] as TextItem).line.text))
    if (number) announced.push({ index, number, key: keyOf(number) })
  }
  if (announced.length < FEWEST) return () => true
  const numbers = new Set(announced.map(({ number }) => number))
  return (index, number) => {
    if (numbers.has(number)) return false
    const next = firstBehind(announced, index)
    const [before, behind] = [announced[next - 1], announced[next]]
    const key = keyOf(number)
    const isBehind = before === undefined || compare(before.key, key) < 0
    const isBefore = behind === undefined || compare(key, behind.key) < 0
    const beginsAnew = before !== undefined && behind !== undefined && compare(before.key, behind.key) > 0
    return beginsAnew ? isBehind || isBefore : isBehind && isBefore
  }
}

/** How many of the announced clauses begin before an item. */
function firstBehind(announced: readonly { index: number }[], index: number): number {
  let [low, high] = [0, announced.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((announced[middle]?.index ?? 0) > index) high = middle
    else low = middle + 1
  }
  return low
}

/** Annexes stand behind all clauses. */
function keyOf(number: string): number[] {
  return number.split('.').map((part) => (/^\d/.test(part) ? Number.parseInt(part, 10) : 1000 + part.charCodeAt(0)))
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] as number) - (b[index] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
