import type { Candidate, Likeness } from './candidates.js'
import type { Pair } from './exact-pairs.js'
import type { Features } from './features.js'

/** One provision and the several that it became, or came from. */
export type Parts = {
  whole: number
  parts: number[]
  confidence: number
  /** The part that holds most of the whole, where it holds half of it. */
  main: number | undefined
}

/** How much of a part must lie in the whole, how much of the whole a part must hold, and how much of the whole all parts must hold. */
const PART_IN_WHOLE = 0.6
const LEAST_SHARE = 0.1
const COVERED = 0.5
/** How much of what a part shares with the whole its partner must lack. */
const NEW_BESIDE_PARTNER = 0.25

/** The two editions seen from the side that has the wholes: the old one for splits, the new one for merges. */
export type PartsView = {
  wholes: readonly Int32Array[]
  parts: readonly Int32Array[]
  wholeWeights: Float64Array
  partWeights: Float64Array
  weights: Float64Array
  common(whole: number, part: number): number
  candidates: readonly { whole: number; part: number }[]
  /** The part that a whole is paired with; wholes whose words did not change are left out. */
  partners: ReadonlyMap<number, number>
  openWholes: ReadonlySet<number>
  openParts: ReadonlySet<number>
}

/** The side of the wholes for splits and for merges. */
export function partsView(
  side: 'before' | 'after',
  features: Features,
  likeness: Likeness,
  candidates: readonly Candidate[],
  pairs: readonly Pair[],
): PartsView {
  const other = side === 'before' ? 'after' : 'before'
  const paired = { before: new Set(pairs.map((pair) => pair.before)), after: new Set(pairs.map((pair) => pair.after)) }
  const open = (one: 'before' | 'after') =>
    new Set([...features[one].keys()].filter((index) => !paired[one].has(index)))
  const weightsOf = { before: likeness.weightBefore, after: likeness.weightAfter }
  return {
    wholes: features[side],
    parts: features[other],
    wholeWeights: weightsOf[side],
    partWeights: weightsOf[other],
    weights: features.weights,
    common: (whole, part) => (side === 'before' ? likeness.common(whole, part) : likeness.common(part, whole)),
    candidates: candidates.map((one) => ({ whole: one[side], part: one[other] })),
    partners: new Map(pairs.flatMap((pair) => (pair.similarity < 1 ? [[pair[side], pair[other]] as const] : []))),
    openWholes: open(side),
    openParts: open(other),
  }
}

/**
 * Wholes whose words several parts hold between them.
 *
 * A part counts where most of its words come from the whole, and where it holds words of the whole that the others lack.
 */
export function findParts(view: PartsView): Parts[] {
  const wholes = new Map<number, number[]>()
  for (const [part, whole] of bestWholes(view)) {
    const parts = wholes.get(whole)
    if (parts) parts.push(part)
    else wholes.set(whole, [part])
  }
  return [...wholes].flatMap(([whole, found]) => {
    const partner = view.partners.get(whole)
    const parts = neededParts(whole, partner === undefined ? found : [partner, ...found], view)
    if (parts.length < 2 || (partner !== undefined && !parts.includes(partner))) return []
    const covered = coverage(whole, parts, view)
    if (covered < COVERED) return []
    const shares = parts.map((part) => coverage(whole, [part], view))
    const most = Math.max(...shares)
    const main = most >= COVERED ? parts[shares.indexOf(most)] : undefined
    const held = parts.reduce((sum, part) => sum + view.common(whole, part) / (view.partWeights[part] as number), 0)
    const confidence = Math.min(0.95, (covered + held / parts.length) / 2)
    return [{ whole, parts: parts.sort((x, y) => x - y), confidence, main }]
  })
}

/** The parts that each hold words of the whole that no larger part holds. */
function neededParts(whole: number, found: readonly number[], view: PartsView): number[] {
  const shares = new Map(found.map((part) => [part, coverage(whole, [part], view)]))
  const parts: number[] = []
  let covered = 0
  for (const part of [...found].sort((x, y) => (shares.get(y) as number) - (shares.get(x) as number) || x - y)) {
    const both = coverage(whole, [...parts, part], view)
    if (both - covered < LEAST_SHARE) continue
    parts.push(part)
    covered = both
  }
  return parts
}

/** For each part that is open the whole that holds most of it. */
function bestWholes(view: PartsView): Map<number, number> {
  const best = new Map<number, { whole: number; held: number }>()
  for (const { whole, part } of view.candidates) {
    if (!view.openParts.has(part) || !(view.openWholes.has(whole) || view.partners.has(whole))) continue
    const common = view.common(whole, part)
    const held = common / (view.partWeights[part] as number)
    if (held < PART_IN_WHOLE || common < LEAST_SHARE * (view.wholeWeights[whole] as number)) continue
    if (held > (best.get(part)?.held ?? 0) && addsWords(whole, part, common, view)) best.set(part, { whole, held })
  }
  return new Map([...best].map(([part, { whole }]) => [part, whole]))
}

/** A shared lead-in makes no part: some of what the part shares with the whole must be new beside the partner. */
function addsWords(whole: number, part: number, common: number, view: PartsView): boolean {
  const partner = view.partners.get(whole)
  if (partner === undefined) return true
  const both = coverage(whole, [partner, part], view) - coverage(whole, [partner], view)
  return both * (view.wholeWeights[whole] as number) >= common * NEW_BESIDE_PARTNER
}

function coverage(whole: number, parts: readonly number[], view: PartsView): number {
  const held = new Set(parts.flatMap((part) => [...(view.parts[part] as Int32Array)]))
  let sum = 0
  for (const feature of view.wholes[whole] as Int32Array) if (held.has(feature)) sum += view.weights[feature] as number
  const total = view.wholeWeights[whole] as number
  return total === 0 ? 0 : sum / total
}
