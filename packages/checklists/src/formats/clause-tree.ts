import type { CheckedClause, CheckedStandard, Checklist, ChecklistItem } from '@clausekit/model'
import { clauseOfItem, MOST_LEVELS } from '../clauses-around.js'
import { grouped } from './grouped.js'

/** A clause with its items and the clauses in it; each holds an item somewhere below. */
export type ClauseBranch = {
  /** The id of the clause, with that of the standard in front where there are several. */
  key: string
  /** The id of the clause. */
  id: string
  number: string | null
  title: string
  items: readonly ChecklistItem[]
  children: readonly ClauseBranch[]
}

/** A standard with its clauses of the first level. */
export type StandardBranch = { standard: CheckedStandard; clauses: readonly ClauseBranch[] }

/** The items of a checklist by standard and clause, in the order of the text; clauses without items are left out. */
export function clauseTree(checklist: Checklist): StandardBranch[] {
  const isOneOfSeveral = checklist.standards.length > 1
  const known = new Set(checklist.standards.map(({ id }) => id))
  const [first] = checklist.standards
  return checklist.standards.map((standard) => {
    // An item of a standard that is not listed must not get lost.
    const isHere = ({ standardId }: ChecklistItem) =>
      standardId === standard.id || (standard === first && !known.has(standardId))
    return { standard, clauses: branchesOf(standard, checklist.items.filter(isHere), isOneOfSeveral) }
  })
}

function branchesOf(
  { id: standardId, clauses = [] }: CheckedStandard,
  items: readonly ChecklistItem[],
  isOneOfSeveral: boolean,
): ClauseBranch[] {
  const itemsByClause = grouped(items, ({ clauseId }) => clauseId)
  const listed = new Map(clauses.map((clause) => [clause.id, clause]))
  const childrenByParent = childrenOf(listed)
  const branchOf = ({ id, number, title }: CheckedClause): ClauseBranch[] => {
    const children = (childrenByParent.get(id) ?? []).flatMap(branchOf)
    const own = itemsByClause.get(id) ?? []
    if (own.length === 0 && children.length === 0) return []
    return [{ key: isOneOfSeveral ? `${standardId}.${id}` : id, id, number, title, items: own, children }]
  }
  return [...(childrenByParent.get(undefined) ?? []), ...unlisted(itemsByClause, listed)].flatMap(branchOf)
}

/**
 * A parent stands before its children; a name of any other clause would make a circle, and counts for none. What goes too deep stays on the
 * deepest level.
 */
function childrenOf(listed: ReadonlyMap<string, CheckedClause>): Map<string | undefined, CheckedClause[]> {
  const places = new Map<string | undefined, { parentId: string | undefined; level: number }>()
  return grouped(listed.values(), ({ id, parentId }) => {
    const above = parentId === id ? undefined : places.get(parentId)
    const parent = above && (above.level < MOST_LEVELS ? parentId : above.parentId)
    places.set(id, { parentId: parent, level: Math.min((above?.level ?? 0) + 1, MOST_LEVELS) })
    return parent
  })
}

/** Clauses that only their items name. */
function unlisted(
  itemsByClause: ReadonlyMap<string, readonly ChecklistItem[]>,
  listed: ReadonlyMap<string, CheckedClause>,
): CheckedClause[] {
  return [...itemsByClause].flatMap(([id, items]) => {
    const [item] = items
    if (!item || listed.has(id)) return []
    return [clauseOfItem(item)]
  })
}

/** What to call a clause: its number and its title, as far as it has them. */
export function headingOf({ key, number, title }: Pick<ClauseBranch, 'key' | 'number' | 'title'>): string {
  const words = [number ?? '', title].filter((word) => word.trim() !== '').join(' ')
  return words === '' ? key : words
}

/** Branches with all those below them, in the order of the text. */
export function allBranches(branches: readonly ClauseBranch[]): ClauseBranch[] {
  return branches.flatMap((branch) => [branch, ...allBranches(branch.children)])
}
