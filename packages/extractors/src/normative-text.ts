import type { Clause, Regime } from '@clausekit/model'

/** Roles whose words are no provisions under the drafting rules of ISO/IEC and GB/T 1.1. */
const NEVER: ReadonlySet<Clause['role']> = new Set([
  'foreword',
  'normative-references',
  'bibliography',
  'index',
  'commentary',
])
const NEVER_WHERE_DRAFTED: ReadonlySet<Clause['role']> = new Set(['introduction', 'scope', 'terms', 'symbols'])

/** Whether the words right in a clause can be provisions. */
export function holdsProvisions(clause: Clause, regime: Regime): boolean {
  if (clause.normativity === 'informative' || NEVER.has(clause.role)) return false
  const drafted = regime === 'iso' || regime === 'gbt1.1' || regime === 'engineering' || regime === 'house'
  return !(drafted && NEVER_WHERE_DRAFTED.has(clause.role))
}
