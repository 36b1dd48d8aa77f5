import { isMeasure, isUnspaced } from './tokens.js'
import type { Unit } from './unit.js'

/** Words are compared by their beginnings, so that endings (password, passwords) make no difference in any language. */
const STEM = 5
/** What two neighbouring words add to the words themselves. */
const PAIR_WEIGHT = 0.15
/** A character of a script without spaces says less than two side by side, which often are a word. */
const CHARACTER_WEIGHT = 0.5
/** What words add that every unit has. */
const LEAST_WEIGHT = 0.05
/** Units that are taken for granted: in a text of three sentences a word of two of them is not common yet. */
const SUPPOSED_UNITS = 50

/** The features of every unit as sorted numbers, and what each feature weighs: rare words weigh more than common ones. */
export type Features = {
  before: readonly Int32Array[]
  after: readonly Int32Array[]
  weights: Float64Array
}

/** The features of the units of both editions: their words, and pairs of words that stand side by side. */
export function featuresOf(before: readonly Unit[], after: readonly Unit[]): Features {
  const found = numbering()
  const featuresIn = (unit: Unit) => found.featuresIn(unit.tokens)
  const features = { before: before.map(featuresIn), after: after.map(featuresIn) }
  const total = before.length + after.length + SUPPOSED_UNITS
  const weights = Float64Array.from(
    found.frequencies,
    (frequency, feature) =>
      (Math.log((total + 1) / (frequency + 0.5)) + LEAST_WEIGHT) * (found.weights[feature] as number),
  )
  return { ...features, weights }
}

type Numbering = { featuresIn(tokens: readonly string[]): Int32Array; frequencies: number[]; weights: number[] }

/** Numbers words and pairs of words in the order in which they turn up, and counts the units that have them. */
function numbering(): Numbering {
  const words = new Map<string, number>()
  // Numbers as keys: strings of two words would take most of the time and memory.
  const pairs = new Map<number, number>()
  const frequencies: number[] = []
  const weights: number[] = []
  const add = (weight: number) => {
    frequencies.push(0)
    return weights.push(weight) - 1
  }
  const wordOf = (token: string) => {
    const isAlone = isUnspaced(token)
    const word = isAlone || isMeasure(token) ? token : token.slice(0, STEM)
    const known = words.get(word) ?? add(isAlone ? CHARACTER_WEIGHT : 1)
    words.set(word, known)
    return known
  }
  const pairOf = (first: number, second: number, weight: number) => {
    const key = first * 2 ** 26 + second
    const known = pairs.get(key) ?? add(weight)
    pairs.set(key, known)
    return known
  }
  const featuresIn = (tokens: readonly string[]) => {
    const found = new Set<number>()
    let previous = -1
    for (const token of tokens) {
      const word = wordOf(token)
      found.add(word)
      if (previous >= 0) found.add(pairOf(previous, word, isUnspaced(token) ? 1 : PAIR_WEIGHT))
      previous = word
    }
    for (const feature of found) frequencies[feature] = (frequencies[feature] as number) + 1
    return Int32Array.from(found).sort()
  }
  return { featuresIn, frequencies, weights }
}

/** How much of the weight of one set of features lies in another. */
export function commonWeight(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number
    const right = b[j] as number
    if (left === right) common += weights[left] as number
    if (left <= right) i++
    if (right <= left) j++
  }
  return common
}

export function weightOf(features: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] as number
  return sum
}
