import type { ChecklistItem, Verdict } from '@clausekit/model'
import type { ConcernReason, Finding } from './conformity.js'
import { dayOf } from './day.js'

/** What an item comes to, whether it decides, and what must be looked at. */
export type Judged = {
  finding: Finding
  /** mandatory: it decides; recommended: it is reported; other: it is counted. */
  weight: 'mandatory' | 'recommended' | 'other'
  reasons: readonly ConcernReason[]
}

/**
 * What an item comes to.
 *
 * @param on The day that waivers are compared with, YYYY-MM-DD.
 */
export function findingOf(item: ChecklistItem, on: string | undefined): Judged {
  if (item.ics) return ofStatus(item, on)
  if (item.obligation === 'mandatory') return { ...byVerdict(item, on), weight: 'mandatory' }
  if (item.obligation === 'recommended') return recommended(item, on)
  return { ...byVerdict(item, on), weight: 'other', reasons: [] }
}

type Result = Omit<Judged, 'weight'>

function byVerdict({ verdict, review }: ChecklistItem, on: string | undefined): Result {
  if (verdict && review) return { finding: 'open', reasons: ['to-be-reviewed'] }
  if (!verdict || verdict.outcome === 'untested') return { finding: 'open', reasons: ['not-checked'] }
  if (verdict.outcome === 'cantTell') return { finding: 'open', reasons: ['cannot-tell'] }
  if (verdict.outcome === 'failed') return byWaiver(verdict, on)
  if (verdict.outcome === 'passed') return { finding: 'met', reasons: [] }
  return { finding: 'inapplicable', reasons: verdict.remark?.trim() ? [] : ['inapplicable-without-reason'] }
}

/** What a failed item comes to. A waiver with a last day counts only where the day is known and not past. */
export function byWaiver({ waiver }: Verdict, on: string | undefined): Result {
  if (!waiver) return { finding: 'violated', reasons: ['failed'] }
  if (waiver.until === undefined) return { finding: 'waived', reasons: ['waived'] }
  const last = dayOf(waiver.until)
  if (last === undefined) return { finding: 'open', reasons: ['waiver-day-unreadable'] }
  if (on === undefined) return { finding: 'open', reasons: ['waiver-day-unknown'] }
  return on <= last ? { finding: 'waived', reasons: ['waived'] } : { finding: 'violated', reasons: ['waiver-expired'] }
}

function recommended(item: ChecklistItem, on: string | undefined): Judged {
  const { finding, reasons } = byVerdict(item, on)
  const kept = reasons.filter((reason) => reason === 'inapplicable-without-reason' || reason === 'to-be-reviewed')
  const failed = item.verdict?.outcome === 'failed' && finding !== 'open'
  return { finding, weight: 'recommended', reasons: failed ? ['recommendation-not-followed'] : kept }
}

/** The status of an implementation conformance statement takes the place of the obligation. */
function ofStatus(item: ChecklistItem, on: string | undefined): Judged {
  const { solved, support } = item.ics ?? { solved: 'undecided' }
  const decide = (result: Result): Judged => ({ ...result, weight: 'mandatory' })
  if (solved === 'undecided') return decide({ finding: 'open', reasons: ['condition-undecided'] })
  if (solved === 'n/a') return decide({ finding: 'inapplicable', reasons: support ? ['not-applicable-supported'] : [] })
  if (solved === 'x') return decide(prohibited(item, on))
  if (support === false) {
    if (solved === 'o') return decide({ finding: 'inapplicable', reasons: [] })
    return decide(excused(item, on, 'mandatory-not-supported'))
  }
  const result = byVerdict(item, on)
  const isUnanswered = solved === 'o' && support === undefined && result.reasons.includes('not-checked')
  return decide(isUnanswered ? { finding: 'open', reasons: ['support-unknown'] } : result)
}

function prohibited(item: ChecklistItem, on: string | undefined): Result {
  const support = item.ics?.support
  if (support === true) return excused(item, on, 'prohibited-supported')
  if (support === false && !item.verdict) return { finding: 'met', reasons: [] }
  const result = byVerdict(item, on)
  return result.reasons.includes('not-checked') ? { finding: 'open', reasons: ['support-unknown'] } : result
}

/** What the answers themselves violate counts as failed: a waiver of the item may excuse it. */
function excused({ verdict }: ChecklistItem, on: string | undefined, reason: ConcernReason): Result {
  const result = verdict?.waiver ? byWaiver(verdict, on) : undefined
  if (!result || result.finding === 'violated')
    return { finding: 'violated', reasons: [...(result?.reasons ?? []), reason] }
  return { finding: result.finding, reasons: [...result.reasons, reason] }
}
