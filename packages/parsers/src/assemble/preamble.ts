import type { Block, Clause, Regime } from '@clausekit/model'
import type { Ids } from './ids.js'

/** Regimes whose texts may oblige before their first heading; the others open with a cover or a preamble. */
const OPENS_AT_ONCE: ReadonlySet<Regime> = new Set(['rfc2119', 'house'])

/** What stands before the first clause becomes a clause without number and title, where it may hold provisions: each provision has a clause. */
export function wrapPreamble(children: (Clause | Block)[], regime: Regime, ids: Ids): (Clause | Block)[] {
  const first = children.findIndex((child) => child.type === 'clause')
  if (first === 0 || children.length === 0 || (first > 0 && !OPENS_AT_ONCE.has(regime))) return children
  const end = first < 0 ? children.length : first
  const loose = children.slice(0, end)
  const location = loose[0]?.location
  const clause: Clause = {
    type: 'clause',
    id: ids.other('clause', '0'),
    number: null,
    title: '',
    role: 'other',
    normativity: 'normative',
    children: loose,
    ...(location ? { location } : {}),
  }
  return [clause, ...children.slice(end)]
}
