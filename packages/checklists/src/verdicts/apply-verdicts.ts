import type { Checklist, ChecklistItem, Diagnostic, Review, Verdict } from '@clausekit/model'
import { type CappedDiagnostics, cappedDiagnostics } from '../capped.js'
import type { Filled, FilledEntry } from '../formats/format.js'
import { combineVerdicts, evidenceOf } from './combine-verdicts.js'
import { entriesByItem } from './entries-by-item.js'
import { filledRetired } from './filled-retired.js'
import { provisionKey } from './provision-key.js'
import { subjectAfter } from './subject-after.js'
import { supportAfter } from './support-after.js'
import { verdictDiagnostic } from './verdict-diagnostic.js'
import { verdictKey } from './verdict-key.js'

/**
 * Put the verdicts of a filled-in file, or of a test run, on the items of a checklist.
 *
 * Several entries for one item are combined (see combineVerdicts). A verdict that an item has already gives way to the new one,
 * unless that is untested; its evidence is kept, and so are its remark and waiver while the outcome stays. One that was carried
 * over from another edition asks for a review until the file says that it was looked at again, or another one takes its place. Items that
 * the file keeps as retired are kept here too.
 *
 * @returns The checklist, and diagnostics for every id that names no item or more than one, with its place in the file.
 */
export function applyVerdicts(
  checklist: Checklist,
  filled: Filled,
): { checklist: Checklist; diagnostics: Diagnostic[] } {
  const found = cappedDiagnostics()
  const byItem = entriesByItem(checklist, filled.entries, found)
  const { retired, returned } = filledRetired(checklist, filled.retired ?? [], byItem)
  const items = checklist.items.map((item) => {
    const entries = byItem.get(item.id) ?? []
    const back = returned.get(item.id)
    const all = back ? [...entries, back] : entries
    return all.length > 0 ? withEntries(item, all, found) : item
  })
  const subject = subjectAfter(checklist, filled, found)
  return {
    checklist: structuredClone({
      ...checklist,
      ...(subject && { subject }),
      items,
      ...(retired.length > 0 && { retired }),
    }),
    diagnostics: [...filled.diagnostics, ...found.all()],
  }
}

function withEntries(item: ChecklistItem, entries: readonly FilledEntry[], found: CappedDiagnostics): ChecklistItem {
  const { review: _, ...rest } = supportAfter(item, entries, found)
  const [first, ...others] = entries.flatMap(({ verdict }) => verdict ?? [])
  const fresh = first && combineVerdicts([first, ...others])
  if (fresh) tellCombined(item, entries, fresh, found)
  const review = reviewAfter(item, fresh, entries)
  return {
    ...rest,
    verdict: fresh ? verdictAfter(item, fresh, entries, found) : item.verdict,
    ...(review && { review }),
  }
}

function tellCombined(
  item: ChecklistItem,
  entries: readonly FilledEntry[],
  { outcome }: Verdict,
  found: CappedDiagnostics,
): void {
  const given = entries.flatMap(({ verdict, place }) => (verdict ? [{ outcome: verdict.outcome, place }] : []))
  if (new Set(given.map((one) => one.outcome)).size < 2) return
  const said = given.map((one) => `${one.outcome} (${one.place})`).join(', ')
  const message = `Found several verdicts for ${nameOf(item)}: ${said}; ${outcome} counts.`
  found.add(verdictDiagnostic('info', 'verdicts-combined', message))
}

function verdictAfter(
  item: ChecklistItem,
  fresh: Verdict,
  entries: readonly FilledEntry[],
  found: CappedDiagnostics,
): Verdict {
  const { verdict: before } = item
  if (!before) return fresh
  if (verdictKey(before) === verdictKey(fresh)) return before
  if (fresh.outcome === 'untested') return { ...combineVerdicts([before, fresh]), outcome: before.outcome }
  if (before.outcome === fresh.outcome || before.outcome === 'untested')
    return { ...before, ...fresh, evidence: evidenceOf([before, fresh]) }
  const place = entries.flatMap((entry) => (entry.verdict ? [entry.place] : [])).join(', ')
  const message = `Found ${fresh.outcome} for ${nameOf(item)} (${place}), which was ${before.outcome}.`
  found.add({ ...verdictDiagnostic('info', 'verdict-replaced', message), note: JSON.stringify(before) })
  return { ...fresh, evidence: evidenceOf([before, fresh]) }
}

/**
 * What is still to be looked at again. A file that marks it so keeps the mark, as long as the outcome stays; one that knows of no
 * marks, such as the results of a test run, settles it by any other verdict.
 */
function reviewAfter(
  item: ChecklistItem,
  fresh: Verdict | undefined,
  entries: readonly FilledEntry[],
): Review | undefined {
  const { verdict: before, review } = item
  // A file of the edition before knows nothing of what was to be looked at since.
  if (entries.some(({ provision }) => provision !== undefined && provision !== provisionKey(item))) return review
  if (entries.some(({ isReviewed }) => isReviewed)) return undefined
  const marked = entries.find((entry) => entry.review)?.review
  const isChecked = fresh !== undefined && fresh.outcome !== 'untested'
  if (marked) return review && isChecked && before && before.outcome !== fresh.outcome ? undefined : (review ?? marked)
  return isChecked && verdictKey(before) !== verdictKey(fresh) ? undefined : review
}

function nameOf({ label, id }: ChecklistItem): string {
  return label ?? id
}
