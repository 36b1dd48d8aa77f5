import { type Candidate, candidatesOf, type Likeness } from './candidates.js'
import type { Pair } from './exact-pairs.js'
import type { Features } from './features.js'
import { type PlaceSupport, placeSupport } from './places.js'
import type { Unit } from './unit.js'

/** How much the place can add to the similarity of the words. */
const PLACE_WEIGHT = 0.25
/** What a pair needs, round by round: the surest pairs are found first and support the others by their places. */
const ROUNDS = [
  { similarity: 0.6, rank: 0.6 },
  { similarity: 0.4, rank: 0.45 },
  { similarity: 0.2, rank: 0.2 },
] as const

/** Two units that may be the same provision, with what speaks for it. */
type Ranked = Candidate & { rank: number }

/** What another unit that is nearly as similar takes from the confidence in a pair. */
const NEAR_RIVAL = 0.25
/** What a rival loses that has the same words as another unit. */
const PAIRED_RIVAL = 0.1
/** The weight of common words that halves the confidence: few words are alike by chance. */
const FEW_WORDS = 4

/**
 * Pair units whose words are similar.
 *
 * The surest pairs are fixed first (a stable matching): the greatest sum of similarities would tear a sure pair apart for the sake of
 * two doubtful ones. The place counts only beside the words.
 */
export function similarPairs(
  before: readonly Unit[],
  after: readonly Unit[],
  exact: readonly Pair[],
  features: Features,
  likeness: Likeness,
): { pairs: Pair[]; candidates: Candidate[] } {
  const candidates = allCandidates(before, after, exact, features, likeness)
  const rivals = rivalsOf(candidates, exact)
  const pairs: Pair[] = [...exact]
  const taken = { before: new Set(exact.map((pair) => pair.before)), after: new Set(exact.map((pair) => pair.after)) }
  for (const round of ROUNDS) {
    const support = placeSupport(before, after, pairs)
    const open = candidates
      .concat(besidePairs(pairs, taken, likeness, before.length, after.length))
      .filter((one) => !taken.before.has(one.before) && !taken.after.has(one.after))
    for (const one of ranked(open, support)) {
      if (one.similarity < round.similarity || one.rank < round.rank) continue
      if (taken.before.has(one.before) || taken.after.has(one.after)) continue
      taken.before.add(one.before)
      taken.after.add(one.after)
      pairs.push({
        before: one.before,
        after: one.after,
        similarity: one.similarity,
        confidence: confidenceOf(one, rivals, likeness.common(one.before, one.after)),
      })
    }
  }
  return { pairs: pairs.slice(exact.length), candidates }
}

function allCandidates(
  before: readonly Unit[],
  after: readonly Unit[],
  exact: readonly Pair[],
  features: Features,
  likeness: Likeness,
): Candidate[] {
  const open = (units: readonly Unit[], side: 'before' | 'after') => {
    const paired = new Set(exact.map((pair) => pair[side]))
    return units.flatMap((_, index) => (paired.has(index) ? [] : [index]))
  }
  const found = new Map<number, Candidate>()
  const add = (b: number, a: number) => {
    const key = b * after.length + a
    if (!found.has(key)) found.set(key, { before: b, after: a, similarity: likeness.similarity(b, a) })
  }
  for (const [b, a] of candidatesOf(open(before, 'before'), features.before, features.after, features)) add(b, a)
  for (const [a, b] of candidatesOf(open(after, 'after'), features.after, features.before, features)) add(b, a)
  return [...found.values()]
}

/** The units right behind and before a pair: words of which every one is common still have a place. */
function besidePairs(
  pairs: readonly Pair[],
  taken: { before: ReadonlySet<number>; after: ReadonlySet<number> },
  likeness: Likeness,
  beforeLength: number,
  afterLength: number,
): Candidate[] {
  return pairs.flatMap((pair) =>
    [1, -1].flatMap((step) => {
      const b = pair.before + step
      const a = pair.after + step
      if (b < 0 || a < 0 || b >= beforeLength || a >= afterLength || taken.before.has(b) || taken.after.has(a))
        return []
      return [{ before: b, after: a, similarity: likeness.similarity(b, a) }]
    }),
  )
}

function ranked(candidates: readonly Candidate[], support: PlaceSupport): Ranked[] {
  return candidates
    .map((one) => ({ ...one, rank: one.similarity + PLACE_WEIGHT * support(one.before, one.after) }))
    .sort((x, y) => y.rank - x.rank || x.before - y.before || x.after - y.after)
}

/** For each unit what else could be its partner. */
type Rivals = { before: ReadonlyMap<number, readonly Candidate[]>; after: ReadonlyMap<number, readonly Candidate[]> }

/** A unit that has a partner with the very same words counts as less similar to any other. */
function rivalsOf(candidates: readonly Candidate[], exact: readonly Pair[]): Rivals {
  const paired = { before: new Set(exact.map((pair) => pair.before)), after: new Set(exact.map((pair) => pair.after)) }
  const rivals = { before: new Map<number, Candidate[]>(), after: new Map<number, Candidate[]>() }
  for (const one of candidates) {
    const isPaired = paired.before.has(one.before) || paired.after.has(one.after)
    const rival = isPaired ? { ...one, similarity: one.similarity - PAIRED_RIVAL } : one
    for (const side of ['before', 'after'] as const) {
      const group = rivals[side].get(one[side])
      if (group) group.push(rival)
      else rivals[side].set(one[side], [rival])
    }
  }
  return rivals
}

/** The similarity with what the place adds, less where another unit is nearly as similar. */
function confidenceOf(one: Ranked, rivals: Rivals, common: number): number {
  let nearest = 0
  for (const { after, similarity } of rivals.before.get(one.before) ?? [])
    if (after !== one.after) nearest = Math.max(nearest, similarity)
  for (const { before, similarity } of rivals.after.get(one.after) ?? [])
    if (before !== one.before) nearest = Math.max(nearest, similarity)
  const lead = Math.min(NEAR_RIVAL, Math.max(0, one.rank - nearest))
  return Math.min(0.99, one.rank) * (0.6 + 0.4 * (lead / NEAR_RIVAL)) * (common / (common + FEW_WORDS))
}
