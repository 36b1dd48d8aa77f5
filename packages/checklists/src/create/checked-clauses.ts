import {
  type CheckedClause,
  type CheckedStandard,
  type ChecklistItem,
  clausesOf,
  type Standard,
} from '@clausekit/model'

/** The clauses that hold the items, and those above them, in the order of the text. */
export function checkedClauses(standard: Standard, items: readonly ChecklistItem[]): CheckedClause[] {
  const parents = new Map<string, string>()
  const clauses = [...clausesOf(standard)]
  for (const clause of clauses)
    for (const child of clause.children) if (child.type === 'clause') parents.set(child.id, clause.id)
  const wanted = withThoseAbove(items, parents)
  return clauses
    .filter(({ id }) => wanted.has(id))
    .map(({ id, number, title }) => {
      const parentId = parents.get(id)
      return { id, number, title, ...(parentId !== undefined && { parentId }) }
    })
}

/** The standards of a checklist, with those of their clauses that still hold an item, and those above them. */
export function standardsOfItems(
  standards: readonly CheckedStandard[],
  items: readonly ChecklistItem[],
): CheckedStandard[] {
  return standards.map((standard) => {
    const { clauses, ...rest } = standard
    if (!clauses) return standard
    const parents = new Map(clauses.flatMap(({ id, parentId }) => (parentId === undefined ? [] : [[id, parentId]])))
    const own = items.filter(({ standardId }) => standardId === standard.id)
    const wanted = withThoseAbove(own, parents)
    const kept = clauses.filter(({ id }) => wanted.has(id))
    return { ...rest, ...(kept.length > 0 && { clauses: kept }) }
  })
}

/** The ids of the clauses of items, and of the clauses above them. */
function withThoseAbove(items: readonly ChecklistItem[], parents: ReadonlyMap<string, string>): Set<string> {
  const wanted = new Set<string>()
  for (const { clauseId } of items)
    for (let id: string | undefined = clauseId; id !== undefined && !wanted.has(id); id = parents.get(id))
      wanted.add(id)
  return wanted
}
