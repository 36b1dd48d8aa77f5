import type { Checklist, ChecklistItem, Clause, Standard } from '@clausekit/model'
import { conformanceClassOf } from '../assess/conformance-class.js'
import { clauseName, clausesAround } from '../clauses-around.js'
import { statementOf } from '../formats/statement-of.js'
import { attributeOf } from './attribute-of.js'
import { clauseRange, isInRange, segmentsOf } from './clause-range.js'
import { globMatcher } from './glob.js'
import { isInLevel, levelIndex } from './in-level.js'
import type { Selectors } from './profile.js'
import type { ProfilePath } from './read-profile.js'

/** Chooses items. Every value that a rule names is a test of its own, so that one which matches nothing can be reported. */
export type Chooser = {
  /** All that is said holds: of every list one value. */
  chooses(item: ChecklistItem): boolean
  tests: readonly ValueTest[]
}
export type ValueTest = { path: ProfilePath; shown: string; matches(item: ChecklistItem): boolean }

/** A value that chooses nothing because it cannot: a range backwards, a level that is in no order. */
export type Misfit = { path: ProfilePath; message: string; ruleId: string }

/** What choosing needs besides the item itself. */
export type ChoosingContext = {
  /** The clauses that it stands in, by number or title and by id, in small letters. */
  around(item: ChecklistItem): ReadonlySet<string>
  /** The number of the innermost clause that has one, in its parts. */
  segments(item: ChecklistItem): readonly string[]
  roles(item: ChecklistItem): ReadonlySet<string> | undefined
  namesOf(item: ChecklistItem): readonly string[]
  /** The statement in small letters. */
  wordsOf(item: ChecklistItem): string
}

/** What is looked up for every rule, prepared once. */
export function choosingContext(checklist: Checklist, standards: readonly Standard[] | undefined): ChoosingContext {
  const roles = standards && rolesOf(standards)
  const around = once(clausesAround(checklist))
  const names = new Map(
    checklist.standards.map(({ id, identifier, title }) => [
      id,
      [id, identifier?.canonical ?? '', identifier?.raw ?? '', title].filter(Boolean),
    ]),
  )
  return {
    around: once(
      (item) =>
        new Set(around(item).flatMap((clause) => [clauseName(clause), clause.id].map((name) => name.toLowerCase()))),
    ),
    segments: once((item) => segmentsOf(around(item).find(({ number }) => number)?.number ?? item.clause)),
    roles: (item) => roles?.get(`${item.standardId} ${item.clauseId}`),
    namesOf: ({ standardId }) => names.get(standardId) ?? [standardId],
    wordsOf: once((item) => statementOf(item).toLowerCase()),
  }
}

/** Computed once for each item. */
function once<T>(compute: (item: ChecklistItem) => T): (item: ChecklistItem) => T {
  const known = new WeakMap<ChecklistItem, { value: T }>()
  return (item) => {
    const found = known.get(item) ?? { value: compute(item) }
    known.set(item, found)
    return found.value
  }
}

/** The roles of every clause and of the clauses above it. */
function rolesOf(standards: readonly Standard[]): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>()
  const waiting = standards.flatMap((standard, index) =>
    clausesIn(standard.children).map((clause) => ({
      clause,
      above: [] as string[],
      standardId: `standard-${index + 1}`,
    })),
  )
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { clause, above, standardId } = next
    const own = [...new Set([...above, clause.role])]
    roles.set(`${standardId} ${clause.id}`, new Set(own))
    for (const inner of clausesIn(clause.children)) waiting.push({ clause: inner, above: own, standardId })
  }
  return roles
}

function clausesIn(children: Standard['children']): Clause[] {
  return children.filter((child): child is Clause => child.type === 'clause')
}

/** Prepare the choosing of one rule. */
export function chooserOf(
  rule: Selectors,
  path: ProfilePath,
  context: ChoosingContext,
): { chooser: Chooser; misfits: Misfit[] } {
  const misfits: Misfit[] = []
  const lists: ValueTest[][] = []
  const add = (name: string, values: readonly string[] | undefined, test: (value: string) => ValueTest['matches']) => {
    if (values)
      lists.push(values.map((value, index) => ({ path: [...path, name, index], shown: value, matches: test(value) })))
  }
  add('standard', rule.standard, (value) => {
    const matches = globMatcher(value)
    return (item) => context.namesOf(item).some(matches)
  })
  add('clause', rule.clause, (value) => clauseTest(value, [...path, 'clause'], context, misfits))
  add('kind', rule.kind, (value) => (item) => item.kind === value)
  add('obligation', rule.obligation, (value) => (item) => item.obligation === value)
  add('role', rule.role, (value) => (item) => context.roles(item)?.has(value) ?? false)
  add('id', rule.id, (value) => {
    const matches = globMatcher(value)
    return ({ id }) => matches(id)
  })
  add('label', rule.label, (value) => {
    const matches = globMatcher(value)
    return ({ label }) => label !== undefined && matches(label)
  })
  add('class', rule.class, (value) => {
    const matches = globMatcher(value)
    return (item) => {
      const name = conformanceClassOf(item)
      return name !== undefined && matches(name)
    }
  })
  for (const [name, values] of Object.entries(rule.attributes ?? {}))
    lists.push(
      values.map((value, index) => ({
        path: [...path, 'attributes', name, index],
        shown: `${name}: ${value}`,
        matches: attributeTest(name, value),
      })),
    )
  if (rule.level) lists.push([levelTest(rule.level, [...path, 'level'], misfits)])
  add('text', rule.text, (value) => {
    const words = value.toLowerCase()
    return (item) => context.wordsOf(item).includes(words)
  })
  return {
    chooser: {
      tests: lists.flat(),
      chooses: (item) => lists.every((list) => list.some(({ matches }) => matches(item))),
    },
    misfits,
  }
}

function clauseTest(
  value: string,
  path: ProfilePath,
  context: ChoosingContext,
  misfits: Misfit[],
): ValueTest['matches'] {
  const range = clauseRange(value)
  if (typeof range === 'string') {
    misfits.push({ path, message: range, ruleId: 'profile-range-malformed' })
    return () => false
  }
  // Clauses may be called by words that have a dash in them.
  const number = value.toLowerCase()
  return (item) => context.around(item).has(number) || (range !== undefined && isInRange(context.segments(item), range))
}

function levelTest(level: NonNullable<Selectors['level']>, path: ProfilePath, misfits: Misfit[]): ValueTest {
  const order = level.columns ?? level.order ?? []
  if (levelIndex(order, level.upTo) < 0)
    misfits.push({
      path: [...path, 'upTo'],
      message: `Found the level “${level.upTo}”; expected one of ${order.join(', ')}.`,
      ruleId: 'profile-level-unknown',
    })
  return { path, shown: `up to ${level.upTo}`, matches: (item) => isInLevel(item, level) }
}

function attributeTest(name: string, value: string): ValueTest['matches'] {
  const matches = globMatcher(value.trim())
  return (item) => {
    const words = attributeOf(item, name)
    return words !== undefined && matches(words.trim())
  }
}
