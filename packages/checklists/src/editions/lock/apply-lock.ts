import type { Diagnostic, Standard } from '@clausekit/model'
import { lockedProvisions, standardOf } from './create-lock.js'
import { freshIds } from './fresh-ids.js'
import { keptIds, revivedIds } from './kept-ids.js'
import { LOCK_SCHEMA, type Lock, type LockedProvision } from './lock.js'

/** The standard with the ids that last, the lock to store, and what was found. */
export type AppliedLock = { standard: Standard; lock: Lock; diagnostics: Diagnostic[] }

/** Below this share of provisions known again the lock is likely that of another standard. */
const LEAST_KNOWN = 0.2

/**
 * Give the provisions of a standard the ids that a lock pins to them.
 *
 * An unchanged, slightly reworded or moved provision keeps the id that it had, although clause numbers or counts have shifted. A new
 * one gets an id that no provision ever had. Provisions that are no more leave a tombstone in the new lock; one that comes back with
 * the same words gets its id back.
 */
export function applyLock(standard: Standard, lock: Lock): AppliedLock {
  const natural = lockedProvisions(standard)
  const kept = keptIds(lock, natural)
  const revived = revivedIds(lock, natural, kept)
  const fresh = freshIds([...lock.provisions, ...lock.tombstones].map(({ id }) => id))
  const ids = natural.map(({ id }, index) => kept.get(index) ?? revived.get(index) ?? fresh(id))
  const given = new Set(ids)
  const isGone = ({ id }: LockedProvision) => !given.has(id)
  const gone = lock.provisions.filter(isGone)
  const added = ids.filter((_, index) => !kept.has(index) && !revived.has(index))
  return {
    standard: withIds(standard, ids),
    lock: {
      schema: LOCK_SCHEMA,
      standard: standardOf(standard),
      provisions: natural.map((entry, index) => ({ ...entry, id: ids[index] as string })),
      tombstones: [...lock.tombstones.filter(isGone), ...gone].sort(byId),
    },
    diagnostics: diagnosticsOf(lock, { kept: kept.size, added, gone, revived: [...revived.values()] }),
  }
}

/** The parts of a compound statement point at it by its id. */
function withIds(standard: Standard, ids: readonly string[]): Standard {
  const renamed = new Map(standard.provisions.map(({ id }, index) => [id, ids[index] as string]))
  return {
    ...structuredClone({ ...standard, provisions: [] }),
    provisions: standard.provisions.map((provision, index) => ({
      ...structuredClone(provision),
      id: ids[index] as string,
      ...(provision.parentId !== undefined && { parentId: renamed.get(provision.parentId) ?? provision.parentId }),
    })),
  }
}

function byId({ id: one }: LockedProvision, { id: other }: LockedProvision): number {
  return one < other ? -1 : one > other ? 1 : 0
}

type Changes = { kept: number; added: readonly string[]; gone: readonly LockedProvision[]; revived: readonly string[] }

function diagnosticsOf(lock: Lock, { kept, added, gone, revived }: Changes): Diagnostic[] {
  const info = (ruleId: string, message: string): Diagnostic => ({
    severity: 'info',
    ruleId,
    source: 'checklists/editions',
    message,
  })
  const total = lock.provisions.length
  const isForeign = total > 0 && kept < total * LEAST_KNOWN
  return [
    ...(isForeign
      ? [
          {
            ...info(
              'lock-of-another-text',
              `Found ${kept} of the ${total} provisions that the lock names; expected most of them.`,
            ),
            severity: 'warning' as const,
          },
        ]
      : []),
    ...added.map((id) => info('id-new', `The lock has no provision like ${id}; the id is new.`)),
    ...revived.map((id) => info('id-revived', `${id} is back with the words that it had.`)),
    ...gone.map(({ id, clause }) =>
      info('id-retired', `${id} (clause ${clause}) is no more; its id is not given again.`),
    ),
  ]
}
