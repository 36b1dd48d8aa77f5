import type { ProvisionChange } from '../edition-diff.js'
import type { Candidate } from './candidates.js'

type Similar = NonNullable<ProvisionChange['similar']>

/** How many similar provisions are named for a removed one, and how similar they must be. */
const MOST = 3
const LEAST_SIMILARITY = 0.12

/** For each removed provision those of the new edition that are most like it. */
export function similarTo(
  candidates: readonly Candidate[],
  removed: readonly number[],
  idOf: (after: number) => string,
): Map<number, Similar> {
  const found = new Map(removed.map((index) => [index, [] as Similar]))
  for (const { before, after, similarity } of candidates)
    if (similarity >= LEAST_SIMILARITY) found.get(before)?.push({ id: idOf(after), similarity })
  const best = (similar: Similar) =>
    similar
      .sort((x, y) => y.similarity - x.similarity)
      .slice(0, MOST)
      .map((one) => ({ ...one, similarity: Math.round(one.similarity * 100) / 100 }))
  return new Map([...found].flatMap(([index, similar]) => (similar.length > 0 ? [[index, best(similar)]] : [])))
}
