import type { ChecklistItem, Diagnostic, Review } from '@clausekit/model'
import type { ChangeKind, ProvisionChange } from '../edition-diff.js'
import { hasAnswer, reviewOf, saysAll, withAnswer } from './answers.js'
import { mergeVerdicts } from './merge-verdicts.js'
import { doubtful, removed, superseded, unmerged } from './messages.js'

/** The items of the new edition, with verdicts where they could be carried over, and the old items that could not be. */
export type Carried = { items: ChecklistItem[]; retired: ChecklistItem[]; diagnostics: Diagnostic[] }

/** Below this a verdict does not move: of the pairs above it, practically none is wrong (docs/editions.md). */
export const CARRIED_FROM = 0.65

const REASONS: Readonly<Partial<Record<ChangeKind, Review['reason']>>> = {
  changed: 'changed',
  moved: 'moved',
  'moved-and-changed': 'changed',
  split: 'split',
  merged: 'merged',
}

/** What a change means for the verdicts of the items that it is about. */
export function carryRelation(
  change: ProvisionChange,
  before: readonly ChecklistItem[],
  after: readonly ChecklistItem[],
): Carried {
  const answered = before.filter(hasAnswer)
  const unchanged = { items: [...after], retired: [], diagnostics: [] }
  if (answered.length === 0) return unchanged
  const retire = (diagnostics: Diagnostic[]): Carried => ({ items: [...after], retired: answered, diagnostics })
  if (change.kind === 'removed') return retire(answered.map((item) => removed(item, change)))
  if (change.confidence < CARRIED_FROM) return retire(answered.map((item) => doubtful(item, change)))
  if (change.kind === 'merged') return carryMerged(before, after[0] as ChecklistItem)
  const [item] = answered as [ChecklistItem]
  return carryOne(item, after, REASONS[change.kind])
}

function carryOne(item: ChecklistItem, after: readonly ChecklistItem[], reason: Review['reason'] | undefined): Carried {
  const review = reason ? reviewOf(reason, [item]) : item.review
  const items = after.map((one) => withAnswer(one, item, review))
  // An answer that stands nowhere must not be lost.
  const differs = !items.some((one) => saysAll(one, item))
  return { items, retired: differs ? [item] : [], diagnostics: differs ? [superseded(item, after)] : [] }
}

function carryMerged(before: readonly ChecklistItem[], item: ChecklistItem): Carried {
  const answered = before.filter(hasAnswer)
  if (item.verdict)
    return { items: [item], retired: answered, diagnostics: answered.map((one) => superseded(one, [item])) }
  const merged = mergeVerdicts(before)
  if (!merged) return { items: [item], retired: answered, diagnostics: [unmerged(answered, item)] }
  return {
    items: [withAnswer(item, merged.from, reviewOf('merged', before))],
    // The verdicts beside the one that was kept stay as they were given, with who gave them and when.
    retired: answered.filter((one) => one !== merged.from),
    diagnostics: [],
  }
}
