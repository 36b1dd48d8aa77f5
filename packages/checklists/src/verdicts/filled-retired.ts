import type { Checklist, ChecklistItem } from '@clausekit/model'
import type { FilledEntry } from '../formats/format.js'
import { eachOnce } from './verdict-key.js'

/**
 * The retired items of a checklist and of a file, each once; and those of the file that the checklist has again, with the same id and the
 * same words and nothing said of them yet, as entries by that id.
 */
export function filledRetired(
  { items, retired = [] }: Checklist,
  filled: readonly ChecklistItem[],
  byItem: ReadonlyMap<string, readonly FilledEntry[]>,
): { retired: ChecklistItem[]; returned: Map<string, FilledEntry> } {
  const returned = new Map<string, FilledEntry>()
  if (filled.length === 0) return { retired: [...retired], returned }
  const open = new Map(items.flatMap((item) => (item.verdict || byItem.has(item.id) ? [] : [[item.id, item] as const])))
  const kept = new Set(retired.map(({ standardId, id, fingerprint }) => JSON.stringify([standardId, id, fingerprint])))
  const others = filled.filter((item) => {
    const { standardId, id, fingerprint, verdict, review, ics } = item
    const isBack = open.get(id)?.fingerprint === fingerprint && !kept.has(JSON.stringify([standardId, id, fingerprint]))
    if (!isBack || returned.has(id)) return true
    returned.set(id, { ids: [id], verdict, support: ics?.support, review, fingerprint, place: `retired item ${id}` })
    return false
  })
  return { retired: eachOnce([...retired, ...others]), returned }
}
