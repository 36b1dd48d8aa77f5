import type { Provision } from '@clausekit/model'

/** The provisions without the compound ones, which their parts stand for. */
export function countedProvisions(provisions: readonly Provision[]): Provision[] {
  const compound = new Set(
    provisions.flatMap(({ id, parentId }) => (parentId === undefined || parentId === id ? [] : [parentId])),
  )
  return provisions.filter(({ id }) => !compound.has(id))
}
