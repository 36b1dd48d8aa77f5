import type { ChecklistItem } from '@clausekit/model'
import type { CappedDiagnostics } from '../capped.js'
import type { FilledEntry } from '../formats/format.js'
import { verdictDiagnostic } from './verdict-diagnostic.js'

/**
 * The item with what entries answer on its support (ICS). Where they disagree, none of them counts; an item without a status has no place
 * for an answer. Both are reported, and so is an answer that takes the place of another.
 */
export function supportAfter(
  item: ChecklistItem,
  entries: readonly FilledEntry[],
  found: CappedDiagnostics,
): ChecklistItem {
  const said = entries.flatMap(({ support, place }) => (support === undefined ? [] : [{ support, place }]))
  const [first] = said
  if (!first) return item
  const name = item.label ?? item.id
  if (said.some(({ support }) => support !== first.support)) {
    const shown = said.map(({ support, place }) => `${word(support)} (${place})`).join(', ')
    const message = `Found different answers on the support of ${name}: ${shown}; none is taken.`
    found.add(verdictDiagnostic('warning', 'support-conflict', message))
    return item
  }
  const before = item.ics?.support
  if (first.support === before) return item
  const answer = `Found the answer “${word(first.support)}” on the support of ${name} (${first.place})`
  if (!item.ics) {
    const message = `${answer}; expected an item with a status: apply the profile of the ICS.`
    found.add(verdictDiagnostic('warning', 'support-without-status', message))
    return item
  }
  if (before !== undefined)
    found.add(verdictDiagnostic('info', 'support-replaced', `${answer}, which was “${word(before)}”.`))
  return { ...item, ics: { ...item.ics, support: first.support } }
}

function word(support: boolean): string {
  return support ? 'yes' : 'no'
}
