import type { Checklist, ChecklistItem } from '@clausekit/model'

/** What an id in a file or in source code stands for. */
export type FoundItem =
  | { kind: 'item'; item: ChecklistItem }
  | { kind: 'ambiguous'; items: readonly ChecklistItem[] }
  | { kind: 'retired'; item: ChecklistItem }
  | { kind: 'excluded'; reason: string }
  | { kind: 'unknown' }

/**
 * A look-up of items by what people and test runs call them: the id; or else the label, where one item alone has it; or else the
 * label written without its V, without leading zeros, or in other capitals, again where one item alone has it. Nothing is guessed.
 */
export function itemFinder(checklist: Checklist): (id: string) => FoundItem {
  const { items, retired = [], excluded = [] } = checklist
  const byId = new Map(items.map((item) => [item.id, item]))
  const byLabel = gathered(items, ({ label }) => label?.trim())
  const byPlainLabel = gathered(items, ({ label }) => (label === undefined ? undefined : plainLabel(label)))
  const retiredById = new Map(retired.flatMap((item) => namesOf(item).map((name) => [name, item])))
  const excludedById = new Map(excluded.map(({ id, reason }) => [id, reason]))
  return (id) => {
    const name = id.trim()
    const exact = byId.get(name)
    if (exact) return { kind: 'item', item: exact }
    const named = byLabel.get(name) ?? byPlainLabel.get(plainLabel(name))
    if (named?.length === 1) return { kind: 'item', item: named[0] as ChecklistItem }
    if (named) return { kind: 'ambiguous', items: named }
    const reason = excludedById.get(name)
    if (reason !== undefined) return { kind: 'excluded', reason }
    const gone = retiredById.get(name)
    return gone ? { kind: 'retired', item: gone } : { kind: 'unknown' }
  }
}

/** v01.2.03 → 1.2.3 */
function plainLabel(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/^v\.?(?=\d)/, '')
    .replace(/(?<![\d])0+(?=\d)/g, '')
}

function gathered(
  items: readonly ChecklistItem[],
  keyOf: (item: ChecklistItem) => string | undefined,
): Map<string, ChecklistItem[]> {
  const found = new Map<string, ChecklistItem[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (!key) continue
    const others = found.get(key)
    if (others) others.push(item)
    else found.set(key, [item])
  }
  return found
}

function namesOf({ id, label }: ChecklistItem): string[] {
  return label === undefined ? [id] : [id, label]
}
