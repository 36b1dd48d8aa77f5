import { grouped } from '../../formats/grouped.js'
import type { Unit } from './unit.js'

/** The units of the two editions that are the same provision, by their indices, with how sure that is. */
export type Pair = { before: number; after: number; similarity: number; confidence: number }

/** Where a unit stands, from the most exact to the loosest. */
const PLACES: readonly ((units: readonly Unit[], index: number) => string)[] = [
  (units, index) => `${clauseKey(units, index)}\n${keyAt(units, index - 1)}\n${keyAt(units, index + 1)}`,
  (units, index) => `${titleKey(units, index)}\n${keyAt(units, index - 1)}\n${keyAt(units, index + 1)}`,
  (units, index) => `${keyAt(units, index - 1)}\n${keyAt(units, index + 1)}`,
  (units, index) => `${titleKey(units, index)}\n${keyAt(units, index - 1)}`,
  (units, index) => `${titleKey(units, index)}\n${keyAt(units, index + 1)}`,
  clauseKey,
  titleKey,
]

/** How sure it is that one of several provisions with the same words is the same, when nothing but their order tells. */
const IN_ORDER_ONLY = 0.45

/** Pair the units whose words are the same; where several have the same words, their places decide. */
export function exactPairs(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const others = byKey(after)
  const pairs: Pair[] = []
  for (const [key, own] of byKey(before)) {
    const same = others.get(key)
    if (!same || key === '') continue
    if (own.length === 1 && same.length === 1)
      pairs.push({ before: own[0] as number, after: same[0] as number, similarity: 1, confidence: 1 })
    else pairs.push(...pairByPlace(own, same, before, after))
  }
  return pairs
}

function pairByPlace(
  own: readonly number[],
  same: readonly number[],
  before: readonly Unit[],
  after: readonly Unit[],
): Pair[] {
  const pairs: Pair[] = []
  let openBefore = [...own]
  let openAfter = [...same]
  const pair = (b: number, a: number, confidence: number) =>
    pairs.push({ before: b, after: a, similarity: 1, confidence })
  for (const place of PLACES) {
    const there = grouped(openAfter, (index) => place(after, index))
    const taken = new Set<number>()
    const gone = new Set<number>()
    for (const [key, units] of grouped(openBefore, (index) => place(before, index))) {
      const others = there.get(key) ?? []
      // As many before as after: their order tells them apart. Otherwise one of them was removed, and which one is not known yet.
      if (others.length !== units.length) continue
      units.forEach((unit, at) => {
        pair(unit, others[at] as number, 1)
        taken.add(unit)
      })
      for (const other of others) gone.add(other)
    }
    openBefore = openBefore.filter((index) => !taken.has(index))
    openAfter = openAfter.filter((index) => !gone.has(index))
  }
  openBefore.slice(0, openAfter.length).forEach((unit, at) => {
    pair(unit, openAfter[at] as number, IN_ORDER_ONLY)
  })
  return pairs
}

function byKey(units: readonly Unit[]): Map<string, number[]> {
  return grouped(
    units.map((_, index) => index),
    (index) => keyAt(units, index),
  )
}

function keyAt(units: readonly Unit[], index: number): string {
  return units[index]?.key ?? ''
}

function titleKey(units: readonly Unit[], index: number): string {
  return normalTitle(units[index]?.clauseTitle ?? '')
}

function clauseKey(units: readonly Unit[], index: number): string {
  return `${units[index]?.clause ?? ''}\n${titleKey(units, index)}`
}

/** A title as titles are compared: case, width, and white space aside. */
export function normalTitle(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
