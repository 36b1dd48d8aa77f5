import type { ChecklistItem } from '@clausekit/model'
import { allBranches, type StandardBranch } from '../clause-tree.js'
import { type Making, RELATION_KINDS, type RelationKind, relationTypeId } from './definitions.js'
import { element } from './element.js'
import { clauseObjectId, itemObjectId } from './objects.js'

/** From each provision to the clauses that it names, and to those that say how it is checked, as far as they are in the file. */
export function relations(making: Making, standards: readonly StandardBranch[]): string[] {
  return standards.flatMap(({ standard, clauses }) => {
    const branches = allBranches(clauses)
    const known = new Set(branches.map(({ id }) => id))
    return branches.flatMap(({ items }) =>
      items.flatMap((item) =>
        targetsOf(item, known).map(([kind, id]) => relation(making, standard.id, item, kind, id)),
      ),
    )
  })
}

/** Each target of a kind once. */
function targetsOf({ related = [] }: ChecklistItem, known: ReadonlySet<string>): [RelationKind, string][] {
  return RELATION_KINDS.flatMap((kind) => {
    const ids = related.flatMap((one) => (one.kind === kind && one.targetId !== undefined ? [one.targetId] : []))
    return [...new Set(ids)].filter((id) => known.has(id)).map((id): [RelationKind, string] => [kind, id])
  })
}

function relation(
  making: Making,
  standardId: string,
  item: ChecklistItem,
  kind: RelationKind,
  clauseId: string,
): string {
  return element(
    'SPEC-RELATION',
    { IDENTIFIER: making.ids.object(standardId, 'relation', item.id, kind, clauseId), 'LAST-CHANGE': making.moment },
    element('SOURCE', {}, element('SPEC-OBJECT-REF', {}, itemObjectId(making, item))),
    element('TARGET', {}, element('SPEC-OBJECT-REF', {}, clauseObjectId(making, standardId, clauseId))),
    element('TYPE', {}, element('SPEC-RELATION-TYPE-REF', {}, relationTypeId(making, kind))),
  )
}
