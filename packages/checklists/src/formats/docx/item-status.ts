import type { ChecklistItem, Obligation } from '@clausekit/model'
import { grouped } from '../grouped.js'

/** What an obligation is for an implementation (ISO/IEC 9646-7). A prohibition is mandatory as a statement: its words say “not” already. */
const STATUSES: Readonly<Record<Obligation, string>> = {
  mandatory: 'm',
  recommended: 'o',
  permitted: 'o',
  informative: 'n/a',
}

/** Lead-ins after which one of the items is enough. */
const ALTERNATIVES = [
  /\b(?:at least one|one or more|one|any one|either) of the following\b/i,
  /\bany of the following\b/i,
  /(?:下列|以下|下述)[^。；]{0,12}(?:之一|任一|任意一|至少一)/,
]

/**
 * The status of each item: as its ICS has it, o.1, o.2 … for alternatives, or what its obligation comes to.
 *
 * @see ISO/IEC 9646-7:1995, 8 and annex A
 */
export function itemStatuses(items: readonly ChecklistItem[]): ReadonlyMap<ChecklistItem, string> {
  const statuses = new Map(items.map((item) => [item, item.ics?.status ?? STATUSES[item.obligation]]))
  const used = items.map(({ ics }) => Number(/^o\.(\d{1,6})$/.exec(ics?.status ?? '')?.[1] ?? 0))
  let number = used.reduce((most, one) => Math.max(most, one), 0)
  const candidates = items.filter(isAlternative)
  const groups = grouped(candidates, ({ standardId, clauseId, leadIn }) =>
    JSON.stringify([standardId, clauseId, leadIn]),
  )
  for (const group of groups.values()) {
    if (group.length < 2) continue
    number++
    for (const item of group) statuses.set(item, `o.${number}`)
  }
  return statuses
}

function isAlternative({ ics, obligation, polarity, leadIn }: ChecklistItem): boolean {
  if (ics || obligation !== 'mandatory' || polarity === 'negative' || leadIn === undefined) return false
  return ALTERNATIVES.some((form) => form.test(leadIn))
}
