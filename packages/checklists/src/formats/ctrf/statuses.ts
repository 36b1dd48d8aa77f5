import type { Outcome } from '@clausekit/model'

export const CtrfStatuses = ['passed', 'failed', 'skipped', 'pending', 'other'] as const
export type CtrfStatus = (typeof CtrfStatuses)[number]

/** CTRF has other statuses than EARL outcomes: the outcome stands beside them in `rawStatus`. */
export const statusOf: Readonly<Record<Outcome, CtrfStatus>> = {
  passed: 'passed',
  failed: 'failed',
  cantTell: 'other',
  inapplicable: 'skipped',
  untested: 'pending',
}

/** A test that did not run says nothing; a status that CTRF has no name for decides nothing. */
export const outcomeOf: Readonly<Record<CtrfStatus, Outcome>> = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'untested',
  pending: 'untested',
  other: 'cantTell',
}
