import type { Checklist, Diagnostic } from '@clausekit/model'
import type { CappedDiagnostics } from '../capped.js'
import type { FilledEntry } from '../formats/format.js'
import { type FoundItem, itemFinder } from './find-items.js'
import { verdictDiagnostic } from './verdict-diagnostic.js'

/** The entries of a file by the id of the item that they are about; what names none is reported. */
export function entriesByItem(
  checklist: Checklist,
  entries: readonly FilledEntry[],
  report: CappedDiagnostics,
): Map<string, FilledEntry[]> {
  const find = itemFinder(checklist)
  const byItem = new Map<string, FilledEntry[]>()
  const strangers: FilledEntry[] = []
  for (const entry of entries) {
    const ids = namesOf(entry, find)
    if (ids.length === 0 && entry.candidates?.length) strangers.push(entry)
    else if (ids.length === 0)
      report.add(
        verdictDiagnostic(
          'warning',
          'verdict-without-id',
          `${entry.place}: Found a verdict (${said(entry)}) that names no item.`,
        ),
      )
    // One test may name an item by its id and by its label.
    const reached = new Set<string>()
    for (const id of ids) {
      const found = find(id)
      if (found.kind !== 'item') {
        report.add(unmatched(id, found, entry))
        continue
      }
      if (entry.fingerprint !== undefined && entry.fingerprint !== found.item.fingerprint) {
        report.add(forOtherWords(id, entry))
        continue
      }
      if (reached.has(found.item.id)) continue
      reached.add(found.item.id)
      const others = byItem.get(found.item.id)
      if (others) others.push(entry)
      else byItem.set(found.item.id, [entry])
    }
  }
  if (strangers.length > 0) report.add(withoutKnownId(strangers))
  return byItem
}

/** What an entry says, for messages. */
function said({ verdict }: FilledEntry): string {
  return verdict?.outcome ?? 'no outcome'
}

/** The same id may stand for another provision in another edition. */
function forOtherWords(id: string, entry: FilledEntry): Diagnostic {
  return verdictDiagnostic(
    'error',
    'verdict-for-other-words',
    `${entry.place}: Found “${id}” (${said(entry)}) for other words than the item has; verdicts of another edition are carried over, not filled in.`,
  )
}

/** Words that only look like ids count where an item is called so. */
function namesOf({ ids, candidates = [] }: FilledEntry, find: (id: string) => FoundItem): readonly string[] {
  return ids.length > 0 ? ids : candidates.filter((id) => find(id).kind !== 'unknown')
}

/** A test run holds many tests that are about nothing in the checklist. */
function withoutKnownId(entries: readonly FilledEntry[]): Diagnostic {
  const places = entries.slice(0, 5).map(({ place }) => place)
  const shown = `${places.join(', ')}${entries.length > 5 ? ', …' : ''}`
  const message = `Found ${entries.length} results that hold no id or label of an item (${shown}).`
  return verdictDiagnostic('info', 'verdict-without-known-id', message)
}

function unmatched(id: string, found: Exclude<FoundItem, { kind: 'item' }>, entry: FilledEntry): Diagnostic {
  const shown = `${entry.place}: Found “${id}” (${said(entry)})`
  if (found.kind === 'ambiguous') {
    const ids = found.items.slice(0, 8).map((item) => item.id)
    const message = `${shown}, which names ${found.items.length} items; expected one of their ids: ${ids.join(', ')}${found.items.length > 8 ? ' …' : ''}.`
    return { ...verdictDiagnostic('error', 'verdict-id-ambiguous', message), expected: ids }
  }
  if (found.kind === 'excluded')
    return verdictDiagnostic(
      'warning',
      'verdict-id-excluded',
      `${shown}, which the profile leaves out: ${found.reason}`,
    )
  if (found.kind === 'retired')
    return verdictDiagnostic(
      'warning',
      'verdict-id-retired',
      `${shown}, whose provision the present edition does not have.`,
    )
  return verdictDiagnostic('error', 'verdict-id-unknown', `${shown}; expected the id or the label of an item.`)
}
