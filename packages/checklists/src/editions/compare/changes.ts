import type { ProvisionChange } from '../edition-diff.js'
import { changeOf, type Found, type Side } from './change-of.js'
import { inNewOrder } from './in-new-order.js'
import { match } from './match.js'
import { sameClause } from './same-clause.js'
import { similarTo } from './similar-to.js'
import type { Comparable, Unit } from './unit.js'
import { type WordDiffer, wordDiffer } from './word-diff.js'

/** One edition: its provisions, and the units that they are compared by, in the same order. */
export type ComparedSide = { provisions: readonly Comparable[]; units: readonly Unit[] }

/** A change with the indices of the provisions on both sides. */
export type Relation = { change: ProvisionChange; before: readonly number[]; after: readonly number[] }

/** A provision with its index in its edition. */
type Member = Side & { index: number }

/** What happened to every provision, in the order of the new edition. */
export function changesOf(before: ComparedSide, after: ComparedSide, language: string): Relation[] {
  const diff = wordDiffer(language)
  const old = byGroup(before)
  const now = byGroup(after)
  const groups = new Set([...old.keys(), ...now.keys()])
  return inNewOrder([...groups].flatMap((group) => changesOfGroup(old.get(group) ?? [], now.get(group) ?? [], diff)))
}

function byGroup({ provisions, units }: ComparedSide): Map<string, Member[]> {
  const groups = new Map<string, Member[]>()
  units.forEach((unit, index) => {
    const member = { provision: provisions[index] as Comparable, unit, index }
    const group = groups.get(unit.group)
    if (group) group.push(member)
    else groups.set(unit.group, [member])
  })
  return groups
}

function changesOfGroup(before: readonly Member[], after: readonly Member[], diff: WordDiffer): Relation[] {
  const old = before.map(({ unit }) => unit)
  const now = after.map(({ unit }) => unit)
  const { pairs, splits, merges, open, candidates } = match(old, now)
  const isSameClause = sameClause(old, now, pairs)
  const similar = similarTo(candidates, open.before, (at) => (after[at] as Member).provision.id)
  const relate = (b: readonly number[], a: readonly number[], found: Found): Relation => {
    const sides = { before: b.map((at) => before[at] as Member), after: a.map((at) => after[at] as Member) }
    const indices = (members: readonly Member[]) => members.map(({ index }) => index)
    return {
      change: changeOf(sides.before, sides.after, found, diff),
      before: indices(sides.before),
      after: indices(sides.after),
    }
  }
  const removed = (at: number): Relation => {
    const relation = relate([at], [], { kind: 'removed', confidence: 1, stays: false })
    const alike = similar.get(at)
    return alike ? { ...relation, change: { ...relation.change, similar: alike } } : relation
  }
  return [
    ...pairs.map(({ before: b, after: a, confidence }) => relate([b], [a], { confidence, stays: isSameClause(b, a) })),
    ...splits.map(({ whole, parts, confidence }) =>
      relate([whole], parts, { kind: 'split', confidence, stays: false }),
    ),
    ...merges.map(({ whole, parts, confidence }) =>
      relate(parts, [whole], { kind: 'merged', confidence, stays: false }),
    ),
    ...open.after.map((at) => relate([], [at], { kind: 'added', confidence: 1, stays: false })),
    ...open.before.map(removed),
  ]
}
