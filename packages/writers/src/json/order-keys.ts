import { keyOrder } from './key-order.js'

const ranks = new Map(keyOrder.map((key, rank) => [key, rank]))

/** Objects whose keys are names from the source; their order is that of the source. */
const FREE = new Set(['attributes', 'custom'])

/** A copy of JSON data whose objects have their keys in the order of `keyOrder`, unknown ones last, by code units. */
export function orderKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(byRank(value).map(([key, inner]) => [key, FREE.has(key) ? inner : orderKeys(inner)]))
}

/** The entries of an object in the order of `keyOrder`; members without a value are left out, as JSON does. */
export function byRank(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
}

function rankOf(key: string): number {
  return ranks.get(key) ?? keyOrder.length
}
