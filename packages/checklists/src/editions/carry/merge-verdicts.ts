import type { ChecklistItem } from '@clausekit/model'

/**
 * The item whose verdict counts for a provision that several were merged into: one that failed, since the whole then fails; else the
 * first, where all have the same outcome and none is waived. Otherwise none: what the whole comes to is for a person to say.
 */
export function mergeVerdicts(items: readonly ChecklistItem[]): { from: ChecklistItem } | undefined {
  const [first] = items
  const failed = items.find(({ verdict }) => verdict?.outcome === 'failed' && !verdict.waiver)
  if (failed) return { from: failed }
  const isUnanimous = items.every(
    ({ verdict, ics }) =>
      verdict?.outcome === first?.verdict?.outcome && !verdict?.waiver && ics?.support === first?.ics?.support,
  )
  return first && isUnanimous ? { from: first } : undefined
}
