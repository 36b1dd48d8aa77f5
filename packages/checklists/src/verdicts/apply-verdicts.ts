import type { Checklist, ChecklistItem, Diagnostic, Verdict } from '@clausekit/model'
import type { Filled, FilledEntry } from '../formats/format.js'
import { combineVerdicts, evidenceOf } from './combine-verdicts.js'
import { entriesByItem } from './entries-by-item.js'
import { verdictDiagnostic } from './verdict-diagnostic.js'

/**
 * Put the verdicts of a filled-in file, or of a test run, on the items of a checklist.
 *
 * Several entries for one item are combined (see combineVerdicts). A verdict that an item has already gives way to the new one,
 * unless that is untested; its evidence is kept, and so are its remark and waiver while the outcome stays. One that was carried
 * over from another edition no longer asks for a review once another one takes its place.
 *
 * @returns The checklist, and diagnostics for every id that names no item or more than one, with its place in the file.
 */
export function applyVerdicts(
  checklist: Checklist,
  filled: Filled,
): { checklist: Checklist; diagnostics: Diagnostic[] } {
  const { byItem, diagnostics } = entriesByItem(checklist, filled.entries)
  const all = [...filled.diagnostics, ...diagnostics]
  const items = checklist.items.map((item) => {
    const entries = byItem.get(item.id)
    return entries ? withEntries(item, entries, all) : item
  })
  const subject = subjectOf(checklist, filled, all)
  return {
    checklist: structuredClone({ ...checklist, ...(subject && { subject }), items }),
    diagnostics: all,
  }
}

function withEntries(item: ChecklistItem, entries: readonly FilledEntry[], diagnostics: Diagnostic[]): ChecklistItem {
  const fresh = combineVerdicts(entries.map(({ verdict }) => verdict) as [Verdict, ...Verdict[]])
  const outcomes = new Set(entries.map(({ verdict }) => verdict.outcome))
  if (outcomes.size > 1) {
    const said = entries.map(({ verdict, place }) => `${verdict.outcome} (${place})`).join(', ')
    diagnostics.push(
      verdictDiagnostic(
        'info',
        'verdicts-combined',
        `Found several verdicts for ${nameOf(item)}: ${said}; ${fresh.outcome} counts.`,
      ),
    )
  }
  const { verdict: before } = item
  if (!before) return { ...item, verdict: fresh }
  const { review: _, ...settled } = item
  if (sameVerdict(before, fresh)) return entries.some(({ isReviewed }) => isReviewed) ? settled : item
  if (fresh.outcome === 'untested')
    return { ...item, verdict: { ...combineVerdicts([before, fresh]), outcome: before.outcome } }
  if (before.outcome === fresh.outcome || before.outcome === 'untested')
    return { ...settled, verdict: { ...before, ...fresh, evidence: evidenceOf([before, fresh]) } }
  const place = entries.map((entry) => entry.place).join(', ')
  const message = `Found ${fresh.outcome} for ${nameOf(item)} (${place}), which was ${before.outcome}.`
  diagnostics.push({ ...verdictDiagnostic('info', 'verdict-replaced', message), note: JSON.stringify(before) })
  return { ...settled, verdict: { ...fresh, evidence: evidenceOf([before, fresh]) } }
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  const key = ({ outcome, by, on, evidence, remark, waiver }: Verdict) =>
    JSON.stringify([
      outcome,
      by,
      on,
      evidence.map(({ text, url }) => [text, url]),
      remark,
      waiver?.reason,
      waiver?.by,
      waiver?.until,
    ])
  return key(a) === key(b)
}

function subjectOf({ subject }: Checklist, filled: Filled, diagnostics: Diagnostic[]): Checklist['subject'] {
  if (!filled.subject) return subject
  const differs =
    subject && (subject.name !== filled.subject.name || (subject.version ?? '') !== (filled.subject.version ?? ''))
  if (differs) {
    const shown = ({ name, version }: NonNullable<Checklist['subject']>) => (version ? `${name} ${version}` : name)
    diagnostics.push(
      verdictDiagnostic(
        'warning',
        'subject-differs',
        `Found verdicts on ${shown(filled.subject)}; the checklist is about ${shown(subject)}.`,
      ),
    )
  }
  if (!subject || differs) return subject ?? filled.subject
  return { ...subject, ...filled.subject }
}

function nameOf({ label, id }: ChecklistItem): string {
  return label ?? id
}
