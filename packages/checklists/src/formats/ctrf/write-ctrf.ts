import type { Checklist, ChecklistItem } from '@clausekit/model'
import { headingOf } from '../clause-tree.js'
import type { ChecklistWriteOptions } from '../format.js'
import { grouped } from '../grouped.js'
import { momentOf, momentOfFile } from '../moment.js'
import { identityOf, nameOfStandard } from '../names-of.js'
import { oneLine } from '../one-line.js'
import { uuidOf } from '../uuid.js'
import { wordsOf } from '../words-of.js'
import { type CtrfStatus, CtrfStatuses, statusOf } from './statuses.js'

/** The version of the CTRF specification whose schema the file follows. */
const SPECIFICATION = '0.0.0'

/**
 * The checklist as a CTRF report: a test an item, `pending` where there is no verdict. Evidence and waivers stand in `extra`.
 *
 * @throws RangeError for `options.date` that is no date of ISO 8601.
 * @see Common Test Report Format (CTRF)
 */
export function writeCtrf(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const timestamp = momentOfFile(checklist, options)
  const identity = identityOf(checklist)
  const standards = new Map(checklist.standards.map((standard) => [standard.id, nameOfStandard(standard)]))
  const tests = checklist.items.map((item) => testOf(item, standards.get(item.standardId) ?? item.standardId, identity))
  const report = {
    reportFormat: 'CTRF',
    specVersion: SPECIFICATION,
    reportId: uuidOf('ctrf', JSON.stringify(checklist), timestamp),
    timestamp,
    generatedBy: 'clausekit',
    results: {
      tool: { name: 'clausekit' },
      summary: summaryOf(tests, Date.parse(timestamp)),
      tests,
      ...(checklist.subject && { environment: environmentOf(checklist.subject) }),
    },
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function environmentOf({ name, version }: NonNullable<Checklist['subject']>): Record<string, string> {
  return { appName: name, ...(version !== undefined && { appVersion: version }) }
}

function summaryOf(tests: readonly { status: CtrfStatus }[], time: number): Record<string, number> {
  const counts = grouped(tests, ({ status }) => status)
  return {
    tests: tests.length,
    ...Object.fromEntries(CtrfStatuses.map((status) => [status, counts.get(status)?.length ?? 0])),
    start: time,
    stop: time,
  }
}

function testOf(item: ChecklistItem, standard: string, identity: string) {
  const { verdict } = item
  const outcome = verdict?.outcome ?? 'untested'
  const moment = momentOf(verdict?.on)
  const heading = oneLine(
    headingOf({
      key: item.clauseId,
      number: item.clause === item.clauseTitle ? null : item.clause,
      title: item.clauseTitle,
    }),
  )
  return {
    id: uuidOf('ctrf', identity, item.id),
    testId: item.id,
    name: `[${item.id}] ${oneLine(wordsOf(item))}`,
    status: statusOf[outcome],
    rawStatus: outcome,
    duration: 0,
    ...(moment !== undefined && { start: Date.parse(moment), stop: Date.parse(moment) }),
    suite: [standard, heading],
    ...(verdict?.remark !== undefined && { message: verdict.remark }),
    tags: [item.id, ...(item.label === undefined ? [] : [item.label])],
    labels: { kind: item.kind, obligation: item.obligation, method: item.method },
    ...(verdict && {
      extra: { verdict: { by: verdict.by, on: verdict.on, evidence: verdict.evidence, waiver: verdict.waiver } },
    }),
  }
}
