import {
  applyVerdicts,
  carryOver,
  createChecklist,
  mergeFilled,
  type NamedFilled,
  type PlacedProfile,
  parseChecklist,
  tailor,
} from '@clausekit/checklists'
import type { Checklist, Diagnostic, ProvisionKind, Standard } from '@clausekit/model'
import type { Input } from '@clausekit/parsers'
import { type Read, type ReadOptions, readStandard } from './read-standard.js'

/** What the options of a command say of the checklists that it makes; files are read already. */
export type ChecklistSettings = {
  kinds?: readonly ProvisionKind[] | undefined
  /** BCP 47 tag of the labels. */
  language?: string | undefined
  profile?: PlacedProfile | undefined
  /** A checklist of an earlier edition, whose verdicts are carried over. */
  before?: Checklist | undefined
  /** Filled-in forms: where people disagree, nobody is overruled. */
  forms: readonly NamedFilled[]
  /** The results of test runs: together they say whether an item passed. */
  results: readonly NamedFilled[]
  subject?: Checklist['subject']
}

/**
 * The checklist that inputs stand for: made from a standard, or read where the input is one already; then tailored, with the verdicts
 * of an earlier edition and those that forms and test runs say.
 */
export async function readChecklist(
  inputs: readonly Input[],
  options: ReadOptions,
  settings: ChecklistSettings,
): Promise<Read<Checklist>> {
  const given = inputs.length === 1 ? parseChecklist(inputs[0] as Input) : undefined
  const read = given ? undefined : await readStandard(inputs, options)
  const diagnostics: Diagnostic[] = [...(read?.diagnostics ?? [])]
  const note = ({ checklist, diagnostics: found }: { checklist: Checklist; diagnostics: readonly Diagnostic[] }) => {
    diagnostics.push(...found)
    return checklist
  }
  const { kinds, language, profile, before, forms, results, subject } = settings
  let checklist = given ?? createChecklist((read as Read<Standard>).source, { kinds, language })
  if (subject) checklist = { ...checklist, subject }
  if (profile) checklist = note(tailor(checklist, profile, { standards: read && [read.source] }))
  if (before) checklist = note(carryOver(before, checklist))
  if (forms.length > 1) checklist = note(mergeFilled(checklist, forms))
  for (const filled of [...(forms.length === 1 ? forms : []), joined(results)])
    checklist = note(applyVerdicts(checklist, filled.filled))
  return { source: checklist, diagnostics }
}

/** The runs as one, so that a test that failed in one of them fails. */
function joined(results: readonly NamedFilled[]): NamedFilled {
  const entries = results.flatMap(({ name, filled }) =>
    filled.entries.map((entry) => ({ ...entry, place: `${name}, ${entry.place}` })),
  )
  const subject = results.find(({ filled }) => filled.subject)?.filled.subject
  const diagnostics = results.flatMap(({ filled }) => filled.diagnostics)
  return { name: 'results', filled: { entries, diagnostics, ...(subject && { subject }) } }
}
