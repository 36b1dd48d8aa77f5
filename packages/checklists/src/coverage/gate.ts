import type { Coverage, CoverageTotals } from './coverage.js'
import { CoverageState } from './coverage.js'

/** The items that a threshold is about. */
const SCOPES = ['mandatory', 'recommended', 'permitted', 'informative', 'all'] as const
export type GateScope = (typeof SCOPES)[number]

/** A threshold: at least, or at most, a percentage of the applicable items of a scope are in a state. */
export type Gate = { scope: GateScope; state: CoverageState; bound: 'at-least' | 'at-most'; percent: number }

export type GateResult = Gate & {
  /** Items in the state, out of those that count. */
  count: number
  of: number
  met: boolean
}

/** Of these there should be many; of the others few. */
const GOOD: ReadonlySet<CoverageState> = new Set(['implemented', 'tested', 'passing'])
const CONDITION = /^(?:([a-z]{1,20})\.)?([a-z]{1,20})(>=|<=|=)(\d{1,3}(?:\.\d{1,6})?)%?$/

/**
 * Read thresholds: `tested=100,passing=95`, `recommended.tested>=80`, `failing<=0`.
 *
 * They are about the mandatory items where no other scope stands before them. With `=`, a percentage of implemented, tested or
 * passing is the least, one of any other state the most.
 *
 * @throws RangeError that names the part which is no threshold.
 */
export function parseGate(text: string): Gate[] {
  return text.split(/[,;，；]/).map((part) => {
    const words = part.replace(/\s/g, '')
    const match = CONDITION.exec(words)
    const state = CoverageState.options.find((one) => one === match?.[2])
    const scope = SCOPES.find((one) => one === (match?.[1] ?? 'mandatory'))
    const percent = Number(match?.[4])
    if (!match || !state || !scope || percent > 100)
      throw new RangeError(
        `Found the threshold “${words.slice(0, 60)}”; expected one such as tested=100, with ${CoverageState.options.join(', ')}, behind ${SCOPES.join(', ')} and a point where it is not about mandatory items.`,
      )
    const bound =
      match[3] === '=' ? (GOOD.has(state) ? 'at-least' : 'at-most') : match[3] === '>=' ? 'at-least' : 'at-most'
    return { scope, state, bound, percent }
  })
}

/**
 * Compare a coverage with thresholds. One that is about no item at all is not met: a wrong profile shall not pass.
 */
export function checkGate(coverage: Coverage, gates: readonly Gate[]): { met: boolean; results: GateResult[] } {
  const results = gates.map((gate): GateResult => {
    const totals = totalsFor(coverage, gate.scope)
    const count = totals?.states[gate.state] ?? 0
    const of =
      gate.state === 'excepted' || gate.state === 'inapplicable' ? (totals?.total ?? 0) : (totals?.applicable ?? 0)
    // Multiplied out: 95 % of 20 is 19, not a fraction above it.
    const difference = count * 100 - gate.percent * of
    return { ...gate, count, of, met: of > 0 && (gate.bound === 'at-least' ? difference >= -1e-9 : difference <= 1e-9) }
  })
  return { met: results.every(({ met }) => met), results }
}

function totalsFor({ overall, obligations }: Coverage, scope: GateScope): CoverageTotals | undefined {
  return scope === 'all' ? overall : obligations.find(({ obligation }) => obligation === scope)
}
