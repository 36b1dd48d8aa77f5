import type { Language } from '@clausekit/languages'
import type { Regime } from '@clausekit/model'

/** Signs that stand at each place count up to this often: a long text is no surer than a clear one. */
const MOST_PLACES = 12

/**
 * The drafting regime that the signs of a text speak for.
 *
 * Words of obligation take their force from it, so it is settled before any of them is read.
 */
export function detectRegime(text: string, language: Language): Regime {
  const scores = new Map<Regime, number>()
  for (const { regime, pattern, weight, each } of language.regimeSigns) {
    const places = each ? countUpTo(text, pattern, MOST_PLACES) : pattern.test(text) ? 1 : 0
    if (!each) pattern.lastIndex = 0
    scores.set(regime, (scores.get(regime) ?? 0) + places * weight)
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 2 ? best[0] : language.defaultRegime
}

function countUpTo(text: string, pattern: RegExp, most: number): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) if (++count >= most) break
  return count
}
