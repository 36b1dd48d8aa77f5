import { match } from '../compare/match.js'
import { unitOf } from '../compare/unit.js'
import type { Lock, LockedProvision } from './lock.js'

/** A reworded provision keeps its id from this confidence on. */
const KEPT_FROM = 0.45

/**
 * The locked ids for provisions that are known again, by their index: unchanged, moved, slightly reworded; the main part of one that
 * was split, and what several were merged into. Compound statements are compared among themselves, and so are parts.
 */
export function keptIds(lock: Lock, provisions: readonly LockedProvision[]): Map<number, string> {
  const kept = new Map<number, string>()
  for (const compound of [false, true]) {
    const before = inGroup(lock.provisions, compound)
    const after = inGroup(provisions, compound)
    const units = (group: readonly Indexed[]) => group.map(({ entry }) => unitOf(entry, ''))
    const { pairs, splits, merges } = match(units(before), units(after))
    const keep = (b: number, a: number) => kept.set((after[a] as Indexed).index, (before[b] as Indexed).entry.id)
    for (const pair of pairs) if (pair.confidence >= KEPT_FROM) keep(pair.before, pair.after)
    for (const { whole, main } of splits) if (main !== undefined) keep(whole, main)
    for (const { whole, main } of merges) if (main !== undefined) keep(main, whole)
  }
  return kept
}

/** Provisions of a text that was left out for a time: the tombstone has the same words, and no other has them. */
export function revivedIds(
  lock: Lock,
  provisions: readonly LockedProvision[],
  kept: ReadonlyMap<number, string>,
): Map<number, string> {
  const open = provisions.map((entry, index) => ({ entry, index })).filter(({ index }) => !kept.has(index))
  const byKey = (entries: readonly Indexed[]) => {
    const groups = new Map<string, Indexed[]>()
    for (const one of entries) {
      const key = `${one.entry.compound ?? false}\n${unitOf(one.entry, '').key}`
      groups.set(key, [...(groups.get(key) ?? []), one])
    }
    return groups
  }
  const dead = byKey(lock.tombstones.map((entry, index) => ({ entry, index })))
  const revived = new Map<number, string>()
  for (const [key, [one, ...others]] of byKey(open)) {
    const [tombstone, ...same] = dead.get(key) ?? []
    if (one && tombstone && others.length === 0 && same.length === 0) revived.set(one.index, tombstone.entry.id)
  }
  return revived
}

type Indexed = { entry: LockedProvision; index: number }

function inGroup(entries: readonly LockedProvision[], compound: boolean): Indexed[] {
  return entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => (entry.compound ?? false) === compound)
}
