import type { Review } from '@clausekit/model'
import type { ColumnName } from '../words/words.js'
import { allWords } from '../words/words-for.js'
import { readWordsBefore } from './columns.js'
import type { FilledEntry } from './format.js'
import { headingKey } from './heading-key.js'
import type { CellOf, Fault } from './read-verdict.js'

/** What a row says beside its verdict. */
export type Answers = Pick<FilledEntry, 'support' | 'review' | 'isReviewed'>

/** Spreadsheets turn an answer that somebody types into a truth value. */
const SUPPORTS = keyed<boolean>([
  ...allWords.map(({ proforma }) => [proforma.yes, true] as const),
  ...allWords.map(({ proforma }) => [proforma.no, false] as const),
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
])
/** Answers that say neither. */
const NEITHER = keyed<true>([
  ...allWords.map(({ proforma }) => [proforma.notApplicable, true] as const),
  ['-', true],
  ['–', true],
  ['—', true],
  ['?', true],
])
const REASONS = keyed<Review['reason']>(
  allWords.flatMap(({ reviews }) =>
    (Object.keys(reviews) as Review['reason'][]).flatMap((reason) => [[reviews[reason], reason] as const]),
  ),
)
const REVIEWED = keyed<true>(allWords.map(({ reviewed }) => [reviewed, true] as const))

/** The answer on support of a row of a filled form, and whether its verdict must still be looked at again. */
export function readAnswers(cellOf: CellOf): { answers: Answers; faults: readonly Fault[] } {
  const faults: Fault[] = []
  const unknown = (column: ColumnName, found: string, expected: readonly string[]) =>
    faults.push({
      severity: 'warning',
      ruleId: `unknown-${column}`,
      column,
      message: `found “${found.slice(0, 100)}”; expected ${expected.join(', ')}. The cell is not read.`,
    })
  const answer = cellOf('support')
  const support = SUPPORTS(answer)
  if (answer !== '' && support === undefined && !NEITHER(answer))
    unknown(
      'support',
      answer,
      allWords.flatMap(({ proforma }) => [proforma.yes, proforma.no]),
    )
  const [mark, before] = [cellOf('review'), cellOf('before')]
  const reason = REASONS(mark)
  // Where the words before are still there, somebody has taken the mark away.
  const isReviewed = REVIEWED(mark) !== undefined || (mark === '' && before !== '')
  if (mark !== '' && !reason && !isReviewed)
    unknown(
      'review',
      mark,
      allWords.flatMap(({ reviews, reviewed }) => [...Object.values(reviews), reviewed]),
    )
  return {
    answers: {
      ...(support !== undefined && { support }),
      ...(reason && { review: { reason, before: readWordsBefore(before) } }),
      ...(isReviewed && { isReviewed }),
    },
    faults,
  }
}

function keyed<Value>(
  pairs: readonly (readonly [words: string, value: Value])[],
): (words: string) => Value | undefined {
  const values = new Map(pairs.map(([words, value]) => [headingKey(words), value]))
  return (words) => values.get(headingKey(words.slice(0, 100)))
}
