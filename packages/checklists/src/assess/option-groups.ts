import type { ChecklistItem } from '@clausekit/model'
import type { ConcernReason, Finding } from './conformity.js'

/** What the answers to a group of options come to. */
export type GroupJudged = {
  name: string
  items: readonly ChecklistItem[]
  finding: Finding
  reasons: readonly ConcernReason[]
}

/** o.1, O.1: an option of group 1. */
const OPTION = /^o\.?\d{1,6}$/i

/**
 * The groups of options: of the items with the same o.n, a number must be supported, one where nothing else is said.
 *
 * Items whose condition makes them something else than an option do not count.
 *
 * @see ISO/IEC 9646-7, qualified optional
 */
export function optionGroups(items: readonly ChecklistItem[]): GroupJudged[] {
  const groups = new Map<string, ChecklistItem[]>()
  for (const item of items) {
    const name = groupOf(item)
    if (name === undefined) continue
    const key = `${item.standardId} ${name}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()].map(judge)
}

function groupOf({ ics }: ChecklistItem): string | undefined {
  if (ics?.solved !== 'o') return undefined
  return ics.choice?.group ?? (OPTION.test(ics.status.trim()) ? ics.status.trim().toLowerCase() : undefined)
}

function judge(items: readonly ChecklistItem[]): GroupJudged {
  const first = items[0] as ChecklistItem
  const atLeast = Math.max(1, ...items.map(({ ics }) => ics?.choice?.atLeast ?? 1))
  const atMost = Math.min(...items.map(({ ics }) => ics?.choice?.atMost ?? Number.POSITIVE_INFINITY))
  const supported = items.filter(({ ics }) => ics?.support === true).length
  const unknown = items.filter(({ ics }) => ics?.support === undefined).length
  const group = { name: groupOf(first) ?? '', items }
  if (supported > atMost) return { ...group, finding: 'violated', reasons: ['too-many-of-the-group'] }
  if (supported + unknown < atLeast) return { ...group, finding: 'violated', reasons: ['too-few-of-the-group'] }
  const isOpen = supported < atLeast || supported + unknown > atMost
  return isOpen
    ? { ...group, finding: 'open', reasons: ['group-undecided'] }
    : { ...group, finding: 'met', reasons: [] }
}
