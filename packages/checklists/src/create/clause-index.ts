import { clausesOf, type Standard } from '@clausekit/model'

/** Where a clause stands among all clauses, and the title to call it by. */
export type ClausePlace = { position: number; title: string }

/** Every clause by its id; a clause without a title has that of the nearest clause above it. */
export function clauseIndex(standard: Standard): Map<string, ClausePlace> {
  const places = new Map<string, ClausePlace>()
  const inherited = new Map<string, string>()
  let position = 0
  for (const clause of clausesOf(standard)) {
    const title = clause.title || inherited.get(clause.id) || ''
    places.set(clause.id, { position: position++, title })
    for (const child of clause.children) if (child.type === 'clause') inherited.set(child.id, title)
  }
  return places
}
