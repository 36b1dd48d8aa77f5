import type { ChecklistItem } from '@clausekit/model'
import { attributeOf } from './attribute-of.js'
import { solveIcs } from './ics.js'
import { type Job, readyChooser, report } from './job.js'
import type { Profile } from './profile.js'

/** The items with their status, solved; what is amiss in statuses, conditions and answers is reported. */
export function withStatuses(items: readonly ChecklistItem[], { ics }: Profile, job: Job): ChecklistItem[] {
  if (!ics) return [...items]
  const choosers = (ics.statuses ?? []).map((status, index) => {
    const path = ['ics', 'statuses', index]
    const { item: _, status: __, support: ___, ...selectors } = status
    return { status, path, chooser: readyChooser(selectors, path, job) }
  })
  for (const key of ['attribute', 'item', 'support'] as const) {
    const name = ics[key]
    if (name !== undefined && job.items.every((item) => attributeOf(item, name) === undefined))
      report(job, 'warning', 'rule-matches-nothing', `Found no item with the property “${name}”.`, ['ics', key])
  }
  const { items: solved, flaws } = solveIcs(job.items, ics, choosers)
  for (const { path, flaw } of flaws)
    report(job, flaw.ruleId === 'answer-unused' ? 'warning' : 'error', flaw.ruleId, flaw.message, path, flaw.at)
  return items.map((item, index) => {
    const status = solved[index]?.ics
    return status ? { ...item, ics: status } : item
  })
}
