import type { Condition, Flaw, Predicate, StatusRule } from './condition.js'
import { parseCondition } from './parse-condition.js'

/** A condition that cannot be used, and where: an offset into its text. */
export type ConditionFlaws = { name: string; flaw: Flaw }[]

export type CompiledConditions = { conditions: ReadonlyMap<string, Condition>; flaws: ConditionFlaws }

/** C.1, c.1, C1 and c1 are one name. */
export function conditionKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^([cp])\.(?=\d)/, '$1')
}

/**
 * Read conditions by their names: malformed ones, those that name a condition which does not exist, and those that depend on
 * themselves come back as flaws and are left out.
 *
 * @returns The sound conditions, each behind those that it depends on.
 */
export function compileConditions(texts: Readonly<Record<string, string>>): CompiledConditions {
  const named = Object.entries(texts)
  const statusNames = statusConditions(named)
  const parsed = new Map<string, { name: string; condition: Condition }>()
  const flaws: ConditionFlaws = []
  for (const [name, text] of named) {
    const key = conditionKey(name)
    const result = parseCondition(text, (other) => statusNames.has(conditionKey(other)))
    if (!result.ok) flaws.push({ name, flaw: result.flaw })
    else if (parsed.has(key)) flaws.push({ name, flaw: twice(name) })
    else parsed.set(key, { name, condition: result.value })
  }
  const sound = new Map<string, Condition>()
  const flawed = new Set(flaws.map(({ name }) => conditionKey(name)))
  for (const [key, { name, condition }] of parsed) {
    const flaw = badUse(condition, parsed, flawed)
    if (flaw) flaws.push({ name, flaw })
    else sound.set(key, condition)
  }
  const { circles, order } = inOrder(sound)
  for (const [key, flaw] of circles) flaws.push({ name: parsed.get(key)?.name ?? key, flaw })
  const conditions = new Map(
    order.flatMap((key) => (circles.has(key) ? [] : [[key, sound.get(key) as Condition] as const])),
  )
  return { conditions, flaws }
}

/** The names that give a status. c3: c2 gives one where c2 does; a circle of such aliases gives none. */
function statusConditions(named: readonly (readonly [string, string])[]): Set<string> {
  const aliases = new Map<string, string>()
  const found = new Set<string>()
  for (const [name, text] of named) {
    const result = parseCondition(text)
    if (!result.ok) continue
    if (result.value.kind === 'status') found.add(conditionKey(name))
    else if (result.value.test.type === 'reference')
      aliases.set(conditionKey(name), conditionKey(result.value.test.name))
  }
  const others = new Set<string>()
  for (const start of aliases.keys()) {
    const chain: string[] = []
    let key: string | undefined = start
    while (key !== undefined && !found.has(key) && !others.has(key)) {
      chain.push(key)
      others.add(key)
      key = aliases.get(key)
    }
    if (key === undefined || !found.has(key)) continue
    for (const one of chain) {
      found.add(one)
      others.delete(one)
    }
  }
  return found
}

function badUse(
  condition: Condition,
  all: ReadonlyMap<string, { condition: Condition }>,
  flawed: ReadonlySet<string>,
): Flaw | undefined {
  for (const { name, at, as } of usesOf(condition)) {
    const key = conditionKey(name)
    const used = all.get(key)?.condition
    if (used?.kind === 'status' && as === 'predicate')
      return {
        ruleId: 'condition-dangling',
        message: `Found “${name}”, which gives a status; expected something that is true or false.`,
        at,
      }
    if (as === 'status' && used?.kind !== 'status' && !flawed.has(key))
      return {
        ruleId: 'condition-dangling',
        message: `Found “${name}”; expected a status (m, o, o.1, x, n/a) or the name of a condition that gives one.`,
        at,
      }
  }
  return undefined
}

type Use = { name: string; at: number; as: 'status' | 'predicate' }

/** Every name in a condition. */
export function usesOf(condition: Condition): Use[] {
  const uses: Use[] = []
  const ofPredicate = (test: Predicate): void => {
    if (test.type === 'reference') uses.push({ name: test.name, at: test.at, as: 'predicate' })
    else if (test.type === 'not') ofPredicate(test.of)
    else if (test.type !== 'constant') for (const part of test.of) ofPredicate(part)
  }
  const ofRule = (rule: StatusRule): void => {
    if (rule.type === 'condition') uses.push({ name: rule.name, at: rule.at, as: 'status' })
    if (rule.type !== 'if') return
    ofPredicate(rule.test)
    ofRule(rule.whenTrue)
    ofRule(rule.whenFalse)
  }
  if (condition.kind === 'status') ofRule(condition.rule)
  else ofPredicate(condition.test)
  return uses
}

/**
 * The conditions, each behind those that it depends on, and those that depend on themselves with the place that leads back.
 * Walks without recursion: chains may be long.
 */
function inOrder(conditions: ReadonlyMap<string, Condition>): { circles: Map<string, Flaw>; order: string[] } {
  const circles = new Map<string, Flaw>()
  const order: string[] = []
  const open = new Map<string, number>()
  const seen = new Set<string>()
  for (const start of conditions.keys()) {
    if (seen.has(start)) continue
    const path = [enter(start)]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const use = top.uses[top.next++]
      if (!use) {
        order.push(top.key)
        open.delete(top.key)
        path.pop()
      } else if (open.has(use.key)) markCircle(path.slice(open.get(use.key)), use.key, circles)
      else if (!seen.has(use.key)) path.push(enter(use.key, path.length))
    }
  }
  return { circles, order }

  function enter(key: string, depth = 0): Step {
    seen.add(key)
    open.set(key, depth)
    return { key, uses: conditionUses(key, conditions), next: 0 }
  }
}

type Step = { key: string; uses: { key: string; at: number }[]; next: number }

function markCircle(steps: readonly Step[], back: string, circles: Map<string, Flaw>): void {
  const shown = [...steps.slice(0, 8).map(({ key }) => key), ...(steps.length > 8 ? ['…'] : []), back]
  const message = `Found a condition that depends on itself: ${shown.join(' → ')}.`
  for (const { key, uses, next } of steps)
    if (!circles.has(key)) circles.set(key, { ruleId: 'condition-cycle', message, at: uses[next - 1]?.at ?? 0 })
}

function conditionUses(key: string, conditions: ReadonlyMap<string, Condition>): { key: string; at: number }[] {
  const condition = conditions.get(key)
  return condition
    ? usesOf(condition).flatMap(({ name, at }) =>
        conditions.has(conditionKey(name)) ? [{ key: conditionKey(name), at }] : [],
      )
    : []
}

function twice(name: string): Flaw {
  return {
    ruleId: 'condition-twice',
    message: `Found “${name}” a second time; expected one condition of that name.`,
    at: 0,
  }
}
