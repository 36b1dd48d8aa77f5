import { normalTitle, type Pair } from './exact-pairs.js'
import type { Unit } from './unit.js'

/** What the places of two units say, from 0 to 1: the clause, its title, the label, and the neighbours. */
export type PlaceSupport = (before: number, after: number) => number

/**
 * How far the pairs found so far support that two units are the same provision.
 *
 * A label or a number alone says little: a new edition numbers anew.
 */
export function placeSupport(before: readonly Unit[], after: readonly Unit[], pairs: readonly Pair[]): PlaceSupport {
  const partners = new Map(pairs.map((pair) => [pair.before, pair.after]))
  const clauses = clausePartners(before, after, pairs)
  const titles = new Map([...before, ...after].map(({ clauseTitle }) => [clauseTitle, normalTitle(clauseTitle)]))
  const neighbours = (b: number, a: number, step: 1 | -1) => {
    const beside = partners.get(b + step)
    if (beside === undefined) return b + step < 0 && a + step < 0 ? 0.1 : 0
    return beside === a + step ? 0.3 : 0
  }
  return (b, a) => {
    const one = before[b] as Unit
    const other = after[a] as Unit
    const title = titles.get(one.clauseTitle)
    const isSameTitle = title !== '' && title === titles.get(other.clauseTitle)
    const isSameNumber = one.clause === other.clause
    const isPartner = clauses.get(one.clause)?.has(other.clause) ?? false
    const clause = Math.max(isSameTitle ? (isSameNumber ? 0.5 : 0.4) : isSameNumber ? 0.1 : 0, isPartner ? 0.4 : 0)
    const label = one.label !== undefined && one.label === other.label ? 0.05 : 0
    return Math.min(1, clause + label + neighbours(b, a, -1) + neighbours(b, a, 1))
  }
}

/** For each clause before, those that a good part of its provisions went to. */
function clausePartners(
  before: readonly Unit[],
  after: readonly Unit[],
  pairs: readonly Pair[],
): Map<string, Set<string>> {
  const counts = new Map<string, Map<string, number>>()
  const totals = new Map<string, number>()
  for (const pair of pairs) {
    const from = (before[pair.before] as Unit).clause
    const to = (after[pair.after] as Unit).clause
    const row = counts.get(from) ?? new Map<string, number>()
    counts.set(from, row.set(to, (row.get(to) ?? 0) + 1))
    totals.set(from, (totals.get(from) ?? 0) + 1)
  }
  const partners = new Map<string, Set<string>>()
  for (const [from, row] of counts) {
    const least = Math.max(2, (totals.get(from) as number) / 4)
    partners.set(from, new Set([...row].flatMap(([to, count]) => (count >= least ? [to] : []))))
  }
  return partners
}
