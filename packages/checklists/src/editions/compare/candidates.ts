import { commonWeight, type Features, weightOf } from './features.js'

/** Two units that may be the same provision. */
export type Candidate = {
  before: number
  after: number
  /** From 0, nothing in common, to 1. */
  similarity: number
}

/** A feature of more units than this tells none of them apart; it also bounds the work. */
const MOST_SHARED = 200
/** How many candidates a unit keeps. */
const KEPT = 8

/** Measures how alike units are. */
export type Likeness = {
  similarity(before: number, after: number): number
  /** The weight of what two units have in common. */
  common(before: number, after: number): number
  weightBefore: Float64Array
  weightAfter: Float64Array
}

export function likenessOf({ before, after, weights }: Features): Likeness {
  const weightBefore = Float64Array.from(before, (features) => weightOf(features, weights))
  const weightAfter = Float64Array.from(after, (features) => weightOf(features, weights))
  const common = (b: number, a: number) => commonWeight(before[b] as Int32Array, after[a] as Int32Array, weights)
  return {
    weightBefore,
    weightAfter,
    common,
    similarity: (b, a) => similarityFrom(common(b, a), weightBefore[b] as number, weightAfter[a] as number),
  }
}

/** What both share of both, and what they share of the shorter one, since provisions grow by whole sentences. */
function similarityFrom(common: number, before: number, after: number): number {
  const whole = before + after
  return whole === 0 ? 0 : 0.5 * ((2 * common) / whole) + 0.5 * (common / Math.min(before, after))
}

/**
 * The most similar units of the other edition for each unit of `wanted`, by the features that few units have.
 *
 * Time and memory grow with the number of units, not with the number of pairs.
 */
export function candidatesOf(
  wanted: readonly number[],
  own: readonly Int32Array[],
  others: readonly Int32Array[],
  features: Features,
): [unit: number, other: number][] {
  const index = postingsOf(others, features)
  const scores = new Float64Array(others.length)
  const found: [number, number][] = []
  for (const unit of wanted) {
    const touched: number[] = []
    for (const feature of own[unit] as Int32Array) {
      const weight = features.weights[feature] as number
      for (let at = index.starts[feature] as number; at < (index.starts[feature + 1] as number); at++) {
        const other = index.units[at] as number
        if (scores[other] === 0) touched.push(other)
        scores[other] = (scores[other] as number) + weight
      }
    }
    for (const other of best(touched, scores)) found.push([unit, other])
    for (const other of touched) scores[other] = 0
  }
  return found
}

function best(touched: readonly number[], scores: Float64Array): number[] {
  const top: number[] = []
  for (const other of touched) {
    const score = scores[other] as number
    if (top.length === KEPT && score <= (scores[top[KEPT - 1] as number] as number)) continue
    let at = top.length
    while (at > 0 && (scores[top[at - 1] as number] as number) < score) at--
    top.splice(at, 0, other)
    if (top.length > KEPT) top.pop()
  }
  return top
}

/** For each feature the units that have it, one list behind the other. */
function postingsOf(units: readonly Int32Array[], { weights }: Features): { starts: Int32Array; units: Int32Array } {
  const counts = new Int32Array(weights.length)
  for (const features of units) for (const feature of features) counts[feature] = (counts[feature] as number) + 1
  const starts = new Int32Array(weights.length + 1)
  for (let feature = 0; feature < weights.length; feature++) {
    const count = counts[feature] as number
    starts[feature + 1] = (starts[feature] as number) + (count > MOST_SHARED ? 0 : count)
  }
  const listed = new Int32Array(starts[weights.length] as number)
  const next = starts.slice()
  units.forEach((features, unit) => {
    for (const feature of features) {
      if ((counts[feature] as number) > MOST_SHARED) continue
      const at = next[feature] as number
      listed[at] = unit
      next[feature] = at + 1
    }
  })
  return { starts, units: listed }
}
