import type { PlainStatus } from './condition.js'

/** ISO/IEC 9646-7; i (out of scope) and a dash ask for nothing, as n/a does; p is how some proformas write x. */
const STATUSES: ReadonlyMap<string, PlainStatus> = new Map([
  ['m', 'm'],
  ['o', 'o'],
  ['x', 'x'],
  ['p', 'x'],
  ['n/a', 'n/a'],
  ['na', 'n/a'],
  ['i', 'n/a'],
  ['-', 'n/a'],
  ['–', 'n/a'],
  ['—', 'n/a'],
])

const OPTION = /^o\.?(\d{1,6})$/

/** A status that depends on nothing: m, o, x, n/a, o.1; undefined for any other word, such as c1. */
export function plainStatus(word: string): { status: PlainStatus; group?: string } | undefined {
  const lower = word.trim().toLowerCase()
  const option = OPTION.exec(lower)
  if (option) return { status: 'o', group: `o.${Number(option[1])}` }
  const status = STATUSES.get(lower)
  return status && { status }
}
