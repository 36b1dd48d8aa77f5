import type { ChecklistItem } from '@clausekit/model'
import { type Job, readyChooser, report } from './job.js'
import type { Override, Profile } from './profile.js'

/** The items with the obligations and methods that the profile sets; of several overrides for one item, the last counts. */
export function overridden(items: readonly ChecklistItem[], { overrides = [] }: Profile, job: Job): ChecklistItem[] {
  const ready = overrides.map((override, index) => ({
    override,
    path: ['overrides', index],
    ...readyChooser(override, ['overrides', index], job),
  }))
  for (const { override, path, chooses } of ready) {
    const count = items.filter(chooses).length
    if (count > 0)
      report(job, 'info', 'overridden', `Set ${shownSet(override)} (items: ${count}): ${override.reason}`, path)
  }
  return items.map((item) => {
    const last = ready.findLast(({ chooses }) => chooses(item))
    return last ? { ...item, ...defined(last.override.set) } : item
  })
}

function shownSet({ set }: Override): string {
  return Object.entries(defined(set))
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

function defined(set: Override['set']): Partial<Pick<ChecklistItem, 'obligation' | 'method'>> {
  const { obligation, method } = set
  return { ...(obligation && { obligation }), ...(method && { method }) }
}
