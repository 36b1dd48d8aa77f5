import { readProfile, tailor } from '@clausekit/checklists'
import type { Diagnostic } from '@clausekit/model'
import { isTextLocation } from '@clausekit/model'
import { lockChecklist } from './locks.js'

/** What a profile does to the checklist of the tests, in a form that a person can review. */
export async function outcomeOf(text: string): Promise<object> {
  const { profile, diagnostics } = await readProfile(text, { file: 'input.yaml' })
  if (!profile) return { refused: diagnostics.map(line) }
  const before = lockChecklist()
  const { checklist, diagnostics: found } = tailor(before, profile)
  const changed = checklist.items.flatMap((item) => {
    const original = before.items.find(({ id }) => id === item.id)
    const { obligation, method, tailored, ics } = item
    const changes = {
      ...(obligation !== original?.obligation && { obligation }),
      ...(method !== original?.method && { method }),
      ...(tailored !== undefined && { tailored }),
      ...(ics && { ics }),
    }
    return Object.keys(changes).length > 0 ? [[item.label ?? item.id, changes] as const] : []
  })
  return {
    items: checklist.items.map(({ label, id }) => label ?? id),
    ...(checklist.excluded && { excluded: checklist.excluded.map(({ id, reason }) => `${id}: ${reason}`) }),
    ...(changed.length > 0 && { changed: Object.fromEntries(changed) }),
    ...(found.length > 0 && { diagnostics: found.map(line) }),
  }
}

/** As the command line prints it. */
export function line({ severity, ruleId, message, location }: Diagnostic): string {
  const place = isTextLocation(location) ? `${location.file}:${location.start.line}:${location.start.column} ` : ''
  return `${place}${severity} ${message} ${ruleId}`
}
