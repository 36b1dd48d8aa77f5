import type { CheckedClause, Checklist, ChecklistItem } from '@clausekit/model'

/** No standard goes deeper; a hostile list of clauses does. */
export const MOST_LEVELS = 64

type Place = { clause: CheckedClause; above: Place | undefined }

/**
 * A look-up: the clauses that an item stands in, the innermost first, as the checklist lists them.
 *
 * Numbers do not tell what stands above (第一条, A1). A clause that is not listed stands alone.
 */
export function clausesAround({ standards }: Pick<Checklist, 'standards'>): (item: ChecklistItem) => CheckedClause[] {
  const places = new Map(standards.map(({ id, clauses = [] }) => [id, placesOf(clauses)]))
  return (item) => {
    const around: CheckedClause[] = []
    let place = places.get(item.standardId)?.get(item.clauseId)
    for (; place && around.length < MOST_LEVELS; place = place.above) around.push(place.clause)
    return around.length > 0 ? around : [clauseOfItem(item)]
  }
}

/** A parent stands before its children; a name of any other clause would make a circle, and counts for none. */
function placesOf(clauses: readonly CheckedClause[]): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const clause of clauses) {
    const { id, parentId } = clause
    places.set(id, { clause, above: parentId === undefined || parentId === id ? undefined : places.get(parentId) })
  }
  return places
}

/** The clause of an item, as far as the item says what it is. */
export function clauseOfItem({ clauseId, clause, clauseTitle }: ChecklistItem): CheckedClause {
  return { id: clauseId, number: clause === clauseTitle ? null : clause, title: clauseTitle }
}

/** What people call a clause: its number, or its title where no number is printed. */
export function clauseName({ number, title }: CheckedClause): string {
  return number || title
}
