import type { Relation } from './changes.js'

/** Where a relation stands: by the new edition, and behind what it followed in the old one where it has no place in the new one. */
type Position = { relation: Relation; after: number; removed: number }

/** The changes in the order of the new edition; a removed provision comes behind the one that it followed. */
export function inNewOrder(relations: readonly Relation[]): Relation[] {
  const positions: Position[] = []
  const old = relations.filter(({ before }) => before.length > 0)
  let position = -1
  for (const relation of old.sort((x, y) => (x.before[0] as number) - (y.before[0] as number))) {
    const [after] = relation.after
    position = after ?? position
    positions.push({ relation, after: position, removed: after === undefined ? 1 : 0 })
  }
  for (const relation of relations)
    if (relation.before.length === 0) positions.push({ relation, after: relation.after[0] as number, removed: 0 })
  // The sort is stable: several removed ones keep their old order.
  return positions.sort((x, y) => x.after - y.after || x.removed - y.removed).map(({ relation }) => relation)
}
