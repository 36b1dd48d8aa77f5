import { type CheckedClause, type ChecklistItem, clausesOf, type Standard } from '@clausekit/model'

/** The clauses that hold the items, and those above them, in the order of the text. */
export function checkedClauses(standard: Standard, items: readonly ChecklistItem[]): CheckedClause[] {
  const parents = new Map<string, string>()
  const clauses = [...clausesOf(standard)]
  for (const clause of clauses)
    for (const child of clause.children) if (child.type === 'clause') parents.set(child.id, clause.id)
  const wanted = new Set<string>()
  for (const { clauseId } of items)
    for (let id: string | undefined = clauseId; id !== undefined && !wanted.has(id); id = parents.get(id))
      wanted.add(id)
  return clauses
    .filter(({ id }) => wanted.has(id))
    .map(({ id, number, title }) => {
      const parentId = parents.get(id)
      return { id, number, title, ...(parentId !== undefined && { parentId }) }
    })
}
