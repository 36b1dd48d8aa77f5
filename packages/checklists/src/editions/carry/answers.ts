import type { ChecklistItem, Review, Verdict } from '@clausekit/model'
import { statementOf } from '../../formats/statement-of.js'

/** Whether somebody filled something in. */
export function hasAnswer({ verdict, ics }: ChecklistItem): boolean {
  return verdict !== null || ics?.support !== undefined
}

/** The item with the verdict of another, and with the review that is still due or due now. */
export function withAnswer(
  item: ChecklistItem,
  from: ChecklistItem,
  verdict: Verdict | null,
  review: Review | undefined,
): ChecklistItem {
  const support = from.ics?.support
  const ics = item.ics ?? (support === undefined ? undefined : from.ics)
  return {
    ...item,
    ...(ics && { ics: { ...ics, ...(support !== undefined && ics.support === undefined && { support }) } }),
    verdict: verdict && structuredClone(verdict),
    ...(review && { review: structuredClone(review) }),
  }
}

/** What verdicts were given for: where an earlier review is still due, the words of that time. */
export function reviewOf(reason: Review['reason'], items: readonly ChecklistItem[]): Review {
  return {
    reason,
    before: items.flatMap(
      (item) => item.review?.before ?? [{ id: item.id, clause: item.clause, text: statementOf(item) }],
    ),
  }
}

/** Whether two verdicts say the same. */
export function isSameVerdict(one: Verdict | null, other: Verdict | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
