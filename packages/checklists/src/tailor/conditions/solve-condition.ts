import { conditionKey } from './compile-conditions.js'
import type { Condition, PlainStatus, Predicate, StatusRule } from './condition.js'

/** Whether something is implemented: undefined where nobody said. */
export type Answers = (name: string) => boolean | undefined

export type Solved = { status: PlainStatus | 'undecided'; group?: string }

/** Finds what conditions come to; each is solved once. */
export type Solver = { status(name: string): Solved }

/**
 * Solve conditions by answers, in three values: what hangs on an answer that nobody gave stays undecided, unless it comes to
 * the same either way.
 *
 * @param conditions Without circles and each behind those that it depends on, as compileConditions gives them.
 */
export function solverOf(conditions: ReadonlyMap<string, Condition>, answers: Answers): Solver {
  const statuses = new Map<string, Solved>()
  const predicates = new Map<string, boolean | undefined>()

  const truth = (test: Predicate): boolean | undefined => {
    if (test.type === 'constant') return test.value
    if (test.type === 'reference') return named(test.name)
    if (test.type === 'not') {
      const inner = truth(test.of)
      return inner === undefined ? undefined : !inner
    }
    const values = test.of.map(truth)
    const decisive = test.type === 'or'
    if (values.includes(decisive)) return decisive
    return values.includes(undefined) ? undefined : !decisive
  }
  const named = (name: string): boolean | undefined => {
    const key = conditionKey(name)
    const condition = conditions.get(key)
    if (condition?.kind !== 'predicate') return answers(name)
    if (!predicates.has(key)) predicates.set(key, truth(condition.test))
    return predicates.get(key)
  }
  const solve = (rule: StatusRule): Solved => {
    if (rule.type === 'status') return { status: rule.status, ...(rule.group !== undefined && { group: rule.group }) }
    if (rule.type === 'condition') return status(rule.name)
    const test = truth(rule.test)
    if (test !== undefined) return solve(test ? rule.whenTrue : rule.whenFalse)
    const [one, other] = [solve(rule.whenTrue), solve(rule.whenFalse)]
    return one.status === other.status && one.group === other.group ? one : { status: 'undecided' }
  }
  const status = (name: string): Solved => {
    const key = conditionKey(name)
    const known = statuses.get(key)
    if (known) return known
    const condition = conditions.get(key)
    const solved: Solved = condition?.kind === 'status' ? solve(condition.rule) : { status: 'undecided' }
    statuses.set(key, solved)
    return solved
  }
  // In this order nothing is solved within another, however long the chain.
  for (const [key, { kind }] of conditions)
    if (kind === 'status') status(key)
    else named(key)
  return { status }
}
