import { Outcome } from '@clausekit/model'
import { OUTCOME_CLASSES } from './terms.js'

/** The five outcomes, the five classes of outcomes, and names of them from drafts of EARL. */
const NAMES = new Map<string, Outcome>([
  ...Outcome.options.flatMap((outcome): [string, Outcome][] => [
    [outcome.toLowerCase(), outcome],
    [OUTCOME_CLASSES[outcome].toLowerCase(), outcome],
  ]),
  ['undetermined', 'cantTell'],
])

/** The outcome of a local name, in capitals or not. */
export function outcomeNamed(name: string): Outcome | undefined {
  return NAMES.get(name.toLowerCase())
}
