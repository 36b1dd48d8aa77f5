import type { Checklist, ChecklistItem, Diagnostic, ProvisionKind, Standard } from '@clausekit/model'
import { type ChecklistOptions, createChecklist } from '../create/create-checklist.js'
import { eachOnce } from '../verdicts/verdict-key.js'
import { hasAnswer } from './carry/answers.js'
import { carryRelation } from './carry/carry-relation.js'
import { restoreRetired } from './carry/restore-retired.js'
import { isChecklist } from './compare/unit.js'
import { compareInputs } from './compare-editions.js'
import type { EditionDiff } from './edition-diff.js'

/** The new checklist, what became of the verdicts, and the comparison that it rests on. */
export type CarriedOver = { checklist: Checklist; diagnostics: Diagnostic[]; diff: EditionDiff }

/** The kinds that a checklist has when nothing else is asked for. */
const USUAL_KINDS: readonly ProvisionKind[] = [
  'requirement',
  'recommendation',
  'permission',
  'instruction',
  'external-constraint',
  'statement',
]

/**
 * Carry the verdicts of a checklist over to a new edition, given as a standard or as a checklist made from it.
 *
 * The verdict of an unchanged provision is kept. Where a provision was changed, moved, split or merged, it is kept too, and `review`
 * says why it must be looked at again. Where it is doubtful which provision a verdict belongs to, or the new edition has none, the
 * old item goes to `retired` as it is, and a diagnostic says so: no verdict is lost, and none lands on another provision.
 *
 * A verdict that the new checklist has already is left alone. One that was retired before comes back where the new edition has the very
 * same words in a clause of the same title.
 */
export function carryOver(before: Checklist, after: Standard | Checklist, options: ChecklistOptions = {}): CarriedOver {
  const target = isChecklist(after) ? after : checklistLike(before, after, options)
  const { diff, relations } = compareInputs(before, target)
  const items = [...target.items]
  const retired: ChecklistItem[] = []
  const diagnostics: Diagnostic[] = []
  for (const relation of relations) {
    const result = carryRelation(
      relation.change,
      relation.before.map((index) => before.items[index] as ChecklistItem),
      relation.after.map((index) => items[index] as ChecklistItem),
    )
    result.items.forEach((item, at) => {
      items[relation.after[at] as number] = item
    })
    retired.push(...result.retired.map((item) => structuredClone(item)))
    diagnostics.push(...result.diagnostics)
  }
  const given = new Set(target.items)
  const isOpen = (item: ChecklistItem) => item.verdict === null && given.has(item)
  const restored = restoreRetired(items, before.retired ?? [], isOpen)
  const checklist = withRetired(structuredClone({ ...target, items: restored.items }), before, [
    ...restored.retired,
    ...retired,
  ])
  return { checklist, diagnostics: [...summaryOf(before, checklist, retired), ...diagnostics], diff }
}

function checklistLike(before: Checklist, after: Standard, options: ChecklistOptions): Checklist {
  const kinds = options.kinds ?? [...new Set([...USUAL_KINDS, ...before.items.map(({ kind }) => kind)])]
  return createChecklist(after, { language: options.language ?? before.language, kinds })
}

/** What was retired, each item once. */
function withRetired(checklist: Checklist, before: Checklist, retired: readonly ChecklistItem[]): Checklist {
  const subject = checklist.subject ?? before.subject
  const all = eachOnce([...(checklist.retired ?? []), ...retired])
  return {
    ...checklist,
    ...(subject && { subject: structuredClone(subject) }),
    ...(all.length > 0 && { retired: all.map((item) => structuredClone(item)) }),
  }
}

function summaryOf(before: Checklist, checklist: Checklist, retired: readonly ChecklistItem[]): Diagnostic[] {
  const old = before.items.filter(hasAnswer).length
  const reviewed = checklist.items.filter(({ review }) => review).length
  const summary: Diagnostic = {
    severity: 'info',
    ruleId: 'verdicts-carried-over',
    source: 'checklists/editions',
    message: `Of ${old} verdicts ${old - retired.length} were kept and ${retired.length} retired; ${reviewed} items must be looked at again.`,
  }
  if (before.profile === undefined || checklist.profile !== undefined) return [summary]
  return [
    summary,
    {
      severity: 'warning',
      ruleId: 'profile-not-applied',
      source: 'checklists/editions',
      message: `The old checklist was tailored by the profile “${before.profile.name}”, the new one is not; apply the profile and carry over again.`,
    },
  ]
}
