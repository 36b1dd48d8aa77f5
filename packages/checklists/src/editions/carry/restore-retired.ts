import type { ChecklistItem } from '@clausekit/model'
import { normalTitle } from '../compare/exact-pairs.js'
import { unitOf } from '../compare/unit.js'
import { hasAnswer, withAnswer } from './answers.js'

/** The items with the verdicts that are back, and the items that stay retired. */
export type Restored = { items: ChecklistItem[]; retired: ChecklistItem[] }

/**
 * Give verdicts that were retired in an earlier edition, or by a profile, back to items that have the very same words in a clause of
 * the same title. Where several have them, none gets a verdict.
 *
 * @param isOpen Whether nothing was carried over to an item.
 */
export function restoreRetired(
  items: readonly ChecklistItem[],
  retired: readonly ChecklistItem[],
  isOpen: (item: ChecklistItem) => boolean,
): Restored {
  const candidates = byKey(retired)
  const found = byKey(items)
  const restored = new Map<ChecklistItem, ChecklistItem>()
  for (const [key, [item, ...others]] of found) {
    const [old, ...same] = candidates.get(key) ?? []
    if (item && old && isOpen(item) && hasAnswer(old) && others.length === 0 && same.length === 0)
      restored.set(item, old)
  }
  const back = new Set(restored.values())
  return {
    items: items.map((item) => {
      const old = restored.get(item)
      return old ? withAnswer(item, old, old.review) : item
    }),
    retired: retired.filter((item) => !back.has(item)),
  }
}

function byKey(items: readonly ChecklistItem[]): Map<string, ChecklistItem[]> {
  const groups = new Map<string, ChecklistItem[]>()
  for (const item of items) {
    const key = [item.standardId, item.kind, normalTitle(item.clauseTitle), unitOf(item, '').key].join('\n')
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
