import type { Checklist, ChecklistItem, Standard } from '@clausekit/model'
import { titleOf } from '../../create/title-of.js'
import { isChecklist, provisionUnits } from '../compare/unit.js'
import { LOCK_SCHEMA, type Lock, type LockedProvision } from './lock.js'

/**
 * Pin the ids of all provisions of a standard, or of the items of a checklist, to their words and places.
 *
 * @throws RangeError for a checklist of several standards, which number their provisions independently, and where an id is used twice.
 */
export function createLock(input: Standard | Checklist): Lock {
  const provisions = isChecklist(input) ? input.items.map((item) => locked(item)) : lockedProvisions(input)
  const ids = new Set<string>()
  for (const { id } of provisions) {
    if (ids.has(id)) throw new RangeError(`Found the id ${id} twice; expected each provision to have its own.`)
    ids.add(id)
  }
  return { schema: LOCK_SCHEMA, standard: standardOf(input), provisions, tombstones: [] }
}

/** Every provision of a standard as the lock file holds it. */
export function lockedProvisions(standard: Standard): LockedProvision[] {
  return provisionUnits(standard).map(({ provision, clauseTitle, compound }) => ({
    ...locked({ ...provision, clauseTitle }),
    ...(compound && { compound }),
  }))
}

function locked(
  source: Pick<ChecklistItem, 'id' | 'label' | 'clause' | 'clauseTitle' | 'leadIn' | 'text'>,
): LockedProvision {
  const { id, label, clause, clauseTitle, leadIn, text } = source
  return {
    id,
    ...(label !== undefined && { label }),
    clause,
    clauseTitle,
    ...(leadIn !== undefined && { leadIn }),
    text,
  }
}

/** What the lock file says of the standard. */
export function standardOf(input: Standard | Checklist): Lock['standard'] {
  if (!isChecklist(input)) {
    const { metadata } = input
    return {
      ...(metadata.identifier && { identifier: structuredClone(metadata.identifier) }),
      title: titleOf(metadata, metadata.language),
    }
  }
  const [first, ...others] = input.standards
  if (!first || others.length > 0)
    throw new RangeError(`Found a checklist of ${input.standards.length} standards; expected a lock for each standard.`)
  return { ...(first.identifier && { identifier: structuredClone(first.identifier) }), title: first.title }
}
