import { type Checklist, type ChecklistItem, ProvisionKind } from '@clausekit/model'

/** Count items; kinds come in the order of the model, those without items are left out. */
export function summarise(items: readonly ChecklistItem[]): Checklist['summary'] {
  const counts = new Map<string, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const byKind = ProvisionKind.options.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [[kind, count] as const]
  })
  return { total: items.length, byKind: Object.fromEntries(byKind) }
}
