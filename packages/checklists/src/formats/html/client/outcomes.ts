import type { Outcome } from '@clausekit/model'

/** In the order of the keys 1 to 5. */
export const OUTCOMES = [
  'passed',
  'failed',
  'cantTell',
  'inapplicable',
  'untested',
] as const satisfies readonly Outcome[]

/** A letter each, as mnemonic in English; the figures serve every language. */
export const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = {
  passed: 'p',
  failed: 'f',
  cantTell: 'c',
  inapplicable: 'i',
  untested: 'u',
}

/** The outcome that a key gives. */
export function outcomeOfKey(key: string): Outcome | undefined {
  return OUTCOMES[Number(key) - 1] ?? OUTCOMES.find((outcome) => OUTCOME_KEYS[outcome] === key)
}
