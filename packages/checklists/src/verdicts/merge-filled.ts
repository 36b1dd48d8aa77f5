import type { Checklist, Diagnostic, Outcome, Verdict } from '@clausekit/model'
import { cappedDiagnostics } from '../capped.js'
import type { Filled, FilledEntry } from '../formats/format.js'
import type { Words } from '../words/words.js'
import { wordsFor } from '../words/words-for.js'
import { applyVerdicts } from './apply-verdicts.js'
import { combineVerdicts } from './combine-verdicts.js'
import { entriesByItem } from './entries-by-item.js'
import { verdictDiagnostic } from './verdict-diagnostic.js'

/** A form, and the name that messages and remarks call it by: its file, or who filled it in. */
export type NamedFilled = { name: string; filled: Filled }

/** An item on which forms disagree. */
export type VerdictConflict = { itemId: string; outcomes: { form: string; outcome: Outcome }[] }

/** What the forms say of one item. */
type Said = { form: string; entry: FilledEntry }

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
  const found = cappedDiagnostics()
  const saidOf = saidByItem(checklist, forms, found)
  const merged = [...saidOf].map(([id, said]) => mergedEntries(id, said, words))
  const conflicts = merged.flatMap(({ conflict }) => conflict ?? [])
  for (const { itemId, outcomes } of conflicts) {
    const shown = outcomes.map(({ form, outcome }) => `${form}: ${outcome}`).join('; ')
    found.add(verdictDiagnostic('warning', 'verdict-conflict', `Found different verdicts for ${itemId}: ${shown}.`))
  }
  const subjects = forms.map(({ filled }) => filled.subject)
  const subject = subjects.find((one) => one?.name) ?? subjects.find((one) => one)
  for (const { name, filled } of forms)
    if (filled.subject?.name && filled.subject.name !== subject?.name)
      found.add(
        verdictDiagnostic(
          'warning',
          'subject-differs',
          `${name}: Found verdicts on ${filled.subject.name}; another form is about ${subject?.name}.`,
        ),
      )
  const applied = applyVerdicts(checklist, {
    entries: merged.flatMap(({ entries }) => entries),
    retired: forms.flatMap(({ filled }) => filled.retired ?? []),
    diagnostics: [],
    ...(subject && { subject }),
  })
  const diagnostics = [...forms.flatMap(({ filled }) => filled.diagnostics), ...found.all(), ...applied.diagnostics]
  return { checklist: applied.checklist, conflicts, diagnostics }
}

function saidByItem(
  checklist: Checklist,
  forms: readonly NamedFilled[],
  found: ReturnType<typeof cappedDiagnostics>,
): Map<string, Said[]> {
  const all = new Map<string, Said[]>()
  for (const { name, filled } of forms) {
    const placed = filled.entries.map((entry) => ({ ...entry, place: `${name}, ${entry.place}` }))
    for (const [id, entries] of entriesByItem(checklist, placed, found)) {
      const said = all.get(id) ?? []
      all.set(id, said)
      for (const entry of entries) said.push({ form: name, entry })
    }
  }
  return all
}

/** One verdict out of those of all forms, and beside it what else each of them says. */
function mergedEntries(
  id: string,
  said: readonly Said[],
  words: Words,
): { entries: FilledEntry[]; conflict?: VerdictConflict } {
  const others = said.map(({ entry }): FilledEntry => ({ ...entry, ids: [id], verdict: null }))
  const given = verdictsByForm(said)
  const [first, ...more] = given.map(({ verdict }) => verdict)
  if (!first) return { entries: others }
  const verdict = combineVerdicts([first, ...more])
  const place = given.map(({ form }) => form).join(', ')
  const outcomes = given.flatMap(({ form, verdict: { outcome } }) =>
    outcome === 'untested' ? [] : [{ form, outcome }],
  )
  if (new Set(outcomes.map(({ outcome }) => outcome)).size < 2)
    return { entries: [{ ids: [id], verdict, place }, ...others] }
  const told = outcomes.map(({ form, outcome }) => `${form}${words.colon}${words.verdicts[outcome]}`)
  const remark = [told.join(words.and), verdict.remark].filter(Boolean).join('\n')
  const undecided: Verdict = { ...verdict, outcome: 'cantTell', remark }
  return { entries: [{ ids: [id], verdict: undecided, place }, ...others], conflict: { itemId: id, outcomes } }
}

/** A form may have several rows for an item. */
function verdictsByForm(said: readonly Said[]): { form: string; verdict: Verdict }[] {
  const forms = new Map<string, [Verdict, ...Verdict[]]>()
  for (const { form, entry } of said) {
    if (!entry.verdict) continue
    const known = forms.get(form)
    if (known) known.push(entry.verdict)
    else forms.set(form, [entry.verdict])
  }
  return [...forms].map(([form, verdicts]) => ({ form, verdict: combineVerdicts(verdicts) }))
}
