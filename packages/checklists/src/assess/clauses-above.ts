import type { ChecklistItem } from '@clausekit/model'

/** What parts the number of a clause from that of the clause above it: 5.1.2, LK-2(1), A.1. */
const JOINT = /[.．\-‑–(（]/g

/**
 * The numbers of the clauses that an item stands in, the innermost first: 5.1.2, 5.1, 5.
 *
 * They are read from the number, which every item has; the tree of clauses is optional in a checklist. A clause that is called by its
 * title has nothing above it.
 */
export function clausesAround({ clause, clauseTitle }: Pick<ChecklistItem, 'clause' | 'clauseTitle'>): string[] {
  if (clause === '') return []
  const isNumber = /\d/.test(clause) && !/\s/.test(clause) && clause.length <= 64 && clause !== clauseTitle
  if (!isNumber) return [clause]
  const above = [...clause.matchAll(JOINT)].map(({ index }) => clause.slice(0, index))
  return [...new Set([clause, ...above.reverse()])].filter(Boolean)
}
