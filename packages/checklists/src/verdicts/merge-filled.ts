import type { Checklist, Diagnostic, Outcome, Verdict } from '@clausekit/model'
import type { Filled, FilledEntry } from '../formats/format.js'
import { wordsFor } from '../words/words-for.js'
import { applyVerdicts } from './apply-verdicts.js'
import { combineVerdicts } from './combine-verdicts.js'
import { entriesByItem } from './entries-by-item.js'
import { verdictDiagnostic } from './verdict-diagnostic.js'

/** A form, and the name that messages and remarks call it by: its file, or who filled it in. */
export type NamedFilled = { name: string; filled: Filled }

/** An item on which forms disagree. */
export type VerdictConflict = { itemId: string; outcomes: { form: string; outcome: Outcome }[] }

/**
 * Merge forms that several people filled in.
 *
 * Where they agree, or only one checked, the verdicts are combined. Where they disagree, nobody is overruled: the item becomes
 * cantTell, its remark says who found what, all evidence is kept, and the conflict is reported.
 */
export function mergeFilled(
  checklist: Checklist,
  forms: readonly NamedFilled[],
): { checklist: Checklist; conflicts: VerdictConflict[]; diagnostics: Diagnostic[] } {
  const words = wordsFor(checklist.language)
  const conflicts: VerdictConflict[] = []
  const diagnostics: Diagnostic[] = []
  const perItem = new Map<string, { form: string; verdict: Verdict }[]>()
  for (const { name, filled } of forms) {
    const placed = filled.entries.map((entry) => ({ ...entry, place: `${name}, ${entry.place}` }))
    const { byItem, diagnostics: found } = entriesByItem(checklist, placed)
    diagnostics.push(...filled.diagnostics, ...found)
    for (const [id, entries] of byItem) {
      const verdict = combineVerdicts(entries.map((entry) => entry.verdict) as [Verdict, ...Verdict[]])
      perItem.set(id, [...(perItem.get(id) ?? []), { form: name, verdict }])
    }
  }
  const entries = [...perItem].map(([id, said]): FilledEntry => {
    const checked = said.filter(({ verdict }) => verdict.outcome !== 'untested')
    const outcomes = new Set(checked.map(({ verdict }) => verdict.outcome))
    const verdict = combineVerdicts(said.map((one) => one.verdict) as [Verdict, ...Verdict[]])
    const place = said.map(({ form }) => form).join(', ')
    if (outcomes.size < 2) return { ids: [id], verdict, place }
    const conflict = { itemId: id, outcomes: checked.map(({ form, verdict }) => ({ form, outcome: verdict.outcome })) }
    conflicts.push(conflict)
    const shown = conflict.outcomes.map(({ form, outcome }) => `${form}: ${outcome}`).join('; ')
    diagnostics.push(verdictDiagnostic('warning', 'verdict-conflict', `Found different verdicts for ${id}: ${shown}.`))
    const told = conflict.outcomes.map(({ form, outcome }) => `${form}${words.colon}${words.verdicts[outcome]}`)
    const remark = [told.join(words.and), verdict.remark].filter(Boolean).join('\n')
    return { ids: [id], verdict: { ...verdict, outcome: 'cantTell', remark }, place }
  })
  const subject = forms.find(({ filled }) => filled.subject)?.filled.subject
  const merged = applyVerdicts(checklist, { entries, diagnostics: [], ...(subject && { subject }) })
  for (const { name, filled } of forms)
    if (filled.subject && subject && filled.subject.name !== subject.name)
      diagnostics.push(
        verdictDiagnostic(
          'warning',
          'subject-differs',
          `${name}: Found verdicts on ${filled.subject.name}; another form is about ${subject.name}.`,
        ),
      )
  return { checklist: merged.checklist, conflicts, diagnostics: [...diagnostics, ...merged.diagnostics] }
}
