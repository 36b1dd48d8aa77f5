import type { ChecklistItem, Review, Verdict } from '@clausekit/model'
import { statementOf } from '../../formats/statement-of.js'
import { verdictKey } from '../../verdicts/verdict-key.js'

/** Whether somebody filled something in. */
export function hasAnswer({ verdict, ics }: ChecklistItem): boolean {
  return verdict !== null || ics?.support !== undefined
}

/**
 * The item with what was answered for another, and with the review that is still due or due now. What the item has already stays: a
 * profile may answer the support of it, while its verdict is still to come.
 */
export function withAnswer(item: ChecklistItem, from: ChecklistItem, review: Review | undefined): ChecklistItem {
  const verdict = item.verdict === null ? from.verdict : null
  const support = item.ics?.support === undefined ? from.ics?.support : undefined
  if (verdict === null && support === undefined) return item
  const ics = item.ics ?? from.ics
  return {
    ...item,
    ...(ics && support !== undefined && { ics: { ...ics, support } }),
    verdict: verdict ? structuredClone(verdict) : item.verdict,
    ...(review && { review: structuredClone(review) }),
  }
}

/** Whether one item says all that was answered for another. */
export function saysAll(item: ChecklistItem, from: ChecklistItem): boolean {
  const isVerdict = from.verdict === null || isSameVerdict(item.verdict, from.verdict)
  return isVerdict && (from.ics?.support === undefined || item.ics?.support === from.ics.support)
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
function isSameVerdict(one: Verdict | null, other: Verdict | null): boolean {
  return verdictKey(one) === verdictKey(other)
}
