import { Outcome, type Verdict } from '@clausekit/model'
import type { ColumnName } from '../words/words.js'
import { allWords } from '../words/words-for.js'
import { readEvidenceCell, TO_FILL_IN } from './columns.js'
import { headingKey } from './heading-key.js'
import { readDate } from './read-date.js'

/** What is amiss in a row, and in which column. */
export type Fault = { severity: 'error' | 'warning'; ruleId: string; column: ColumnName; message: string }

/** The words of a column of one row; empty where there are none. */
export type CellOf = (name: ColumnName) => string

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map(
  Outcome.options.flatMap((outcome) =>
    [outcome, ...allWords.map(({ verdicts }) => verdicts[outcome])].map(
      (words) => [headingKey(words), outcome] as const,
    ),
  ),
)

/**
 * The verdict of a row of a filled form: null where nothing of it is filled in, undefined where its word is unknown. Words without a verdict
 * belong to an untested item.
 */
export function readVerdict(cellOf: CellOf): { verdict: Verdict | null | undefined; faults: readonly Fault[] } {
  if (TO_FILL_IN.every((name) => cellOf(name) === '')) return { verdict: null, faults: [] }
  const faults: Fault[] = []
  const word = cellOf('verdict')
  const outcome = word === '' ? 'untested' : OUTCOMES.get(headingKey(word.slice(0, 100)))
  if (!outcome) {
    faults.push({
      severity: 'error',
      ruleId: 'unknown-verdict',
      column: 'verdict',
      message: `found “${word.slice(0, 100)}”; expected ${expectedWords()}. The row is not read.`,
    })
    return { verdict: undefined, faults }
  }
  const on = dateIn('on', cellOf, faults)
  const waiver = waiverIn(cellOf, faults)
  const [by, remark] = [cellOf('by'), cellOf('remark')]
  const verdict: Verdict = {
    outcome,
    ...(by !== '' && { by }),
    ...(on !== '' && { on }),
    evidence: readEvidenceCell(cellOf('evidence')),
    ...(remark !== '' && { remark }),
    ...(waiver && { waiver }),
  }
  return { verdict, faults }
}

function waiverIn(cellOf: CellOf, faults: Fault[]): Verdict['waiver'] {
  const reason = cellOf('waiver')
  const by = cellOf('waivedBy')
  if (reason === '') {
    const [found] = [by, cellOf('waivedUntil')].filter((words) => words !== '')
    if (found !== undefined)
      faults.push({
        severity: 'error',
        ruleId: 'waiver-without-reason',
        column: 'waiver',
        message: `found a waiver (“${found.slice(0, 100)}”) without a reason; expected one. The waiver is not read.`,
      })
    return undefined
  }
  const until = dateIn('waivedUntil', cellOf, faults)
  return { reason, ...(by !== '' && { by }), ...(until !== '' && { until }) }
}

/** A date that is unclear stays as it is written. */
function dateIn(column: ColumnName, cellOf: CellOf, faults: Fault[]): string {
  const words = cellOf(column)
  const date = words === '' ? '' : readDate(words.slice(0, 100))
  if (date !== undefined) return date
  faults.push({
    severity: 'warning',
    ruleId: 'unclear-date',
    column,
    message: `found “${words.slice(0, 100)}”; expected a date such as 2026-01-31. It is kept as it is written.`,
  })
  return words
}

function expectedWords(): string {
  return allWords.map(({ verdicts }) => Outcome.options.map((one) => verdicts[one]).join(', ')).join('; or ')
}
