import { type Candidate, likenessOf } from './candidates.js'
import { exactPairs, type Pair } from './exact-pairs.js'
import { featuresOf } from './features.js'
import { findParts, type Parts, partsView } from './parts.js'
import { similarPairs } from './similar-pairs.js'
import type { Unit } from './unit.js'

/** What became of the units of one group. */
export type Match = {
  pairs: Pair[]
  splits: Parts[]
  merges: Parts[]
  /** The units that are part of no relation. */
  open: { before: number[]; after: number[] }
  /** Whatever was looked at. */
  candidates: Candidate[]
}

/** Below this a pair is no more likely right than wrong; measured on editions whose changes are known (docs/editions.md). */
export const LEAST_CONFIDENCE = 0.3

/**
 * Find which units of two editions are the same provision: those with the same words first, then those with similar words, then
 * those that were split or merged. A unit takes part in one relation only.
 */
export function match(before: readonly Unit[], after: readonly Unit[]): Match {
  const exact = exactPairs(before, after)
  const features = featuresOf(before, after)
  const likeness = likenessOf(features)
  const similar = similarPairs(before, after, exact, features, likeness)
  const { candidates } = similar
  let pairs = [...exact, ...similar.pairs].filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
  const splits = findParts(partsView('before', features, likeness, candidates, pairs))
  const taken = {
    before: new Set(splits.map(({ whole }) => whole)),
    after: new Set(splits.flatMap(({ parts }) => parts)),
  }
  const merges = findParts(partsView('after', features, likeness, candidates, pairs)).filter(
    ({ whole, parts }) => !taken.after.has(whole) && !parts.some((part) => taken.before.has(part)),
  )
  for (const { whole, parts } of merges) {
    taken.after.add(whole)
    for (const part of parts) taken.before.add(part)
  }
  pairs = pairs.filter((pair) => !taken.before.has(pair.before) && !taken.after.has(pair.after))
  for (const pair of pairs) {
    taken.before.add(pair.before)
    taken.after.add(pair.after)
  }
  const open = (units: readonly Unit[], side: ReadonlySet<number>) => [...units.keys()].filter((at) => !side.has(at))
  return {
    pairs,
    splits,
    merges,
    open: { before: open(before, taken.before), after: open(after, taken.after) },
    candidates,
  }
}
