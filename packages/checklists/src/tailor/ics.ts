import type { ChecklistItem, ImplementationStatus } from '@clausekit/model'
import { attributeOf } from './attribute-of.js'
import type { Chooser } from './choose.js'
import { compileConditions, conditionKey, usesOf } from './conditions/compile-conditions.js'
import type { Condition, Flaw } from './conditions/condition.js'
import { plainStatus } from './conditions/plain-status.js'
import { type Solver, solverOf } from './conditions/solve-condition.js'
import { type Ics, readAnswer, type Status } from './profile.js'
import type { ProfilePath } from './read-profile.js'

/** Something amiss in a statement of conformance; `at` is an offset into the value at the path. */
export type IcsFlaw = { path: ProfilePath; flaw: Flaw }

export type StatusChooser = { status: Status; chooser: Chooser; path: ProfilePath }

/**
 * Give items their status: by the rules of the profile, or else by what the standard prints; conditions are solved by the answers.
 *
 * A status that cannot be read, or a condition that has a flaw, leaves its items undecided: none passes in silence.
 *
 * @see ISO/IEC 9646-7
 */
export function solveIcs(
  items: readonly ChecklistItem[],
  ics: Ics,
  choosers: readonly StatusChooser[],
): { items: ChecklistItem[]; flaws: IcsFlaw[] } {
  const answers = new Map(Object.entries(ics.answers ?? {}).map(([name, answer]) => [nameKey(name), answer]))
  const entries = items.map((item) => entryOf(item, ics, choosers, answers))
  const { conditions, flaws: conditionFlaws } = compileConditions(ics.conditions ?? {})
  const flaws: IcsFlaw[] = conditionFlaws.map(({ name, flaw }) => ({ path: ['ics', 'conditions', name], flaw }))
  flaws.push(...flawedAnswers(entries, ics, conditions), ...flawedGroups(ics))
  const supports = supportsOf(entries, answers)
  const known = new Set([...supports.keys(), ...Object.keys(ics.conditions ?? {}).map(conditionKey)])
  for (const [name, text] of Object.entries(ics.conditions ?? {})) {
    const condition = conditions.get(conditionKey(name))
    if (!condition || text === undefined) continue
    for (const use of usesOf(condition))
      if (!known.has(nameKey(use.name)) && !known.has(conditionKey(use.name)))
        flaws.push({ path: ['ics', 'conditions', name], flaw: dangling(use.name, use.at) })
  }
  const solver = solverOf(conditions, (name) => supports.get(nameKey(name)) ?? undefined)
  const declared = new Set(Object.keys(ics.conditions ?? {}).map(conditionKey))
  const reported = new Set<string>()
  const solved = entries.map((entry) => {
    if (entry.status === undefined) return entry.item
    const status = statusOf(entry, solver, ics)
    const isKnown = plainStatus(entry.status) !== undefined || declared.has(conditionKey(entry.status))
    if (!isKnown && !reported.has(entry.status)) {
      reported.add(entry.status)
      flaws.push({ path: entry.path, flaw: unknownStatus(entry) })
    }
    return { ...entry.item, ics: status }
  })
  return { items: solved, flaws }
}

type Entry = {
  item: ChecklistItem
  /** As printed or given; undefined where the item has none. */
  status: string | undefined
  support: boolean | null
  /** What conditions call the item. */
  names: readonly string[]
  path: ProfilePath
}

type SupportAnswers = ReadonlyMap<string, boolean | null>

function entryOf(item: ChecklistItem, ics: Ics, choosers: readonly StatusChooser[], answers: SupportAnswers): Entry {
  const chosen = choosers.findLast(({ chooser }) => chooser.chooses(item))
  const printedName = attribute(item, ics.item)
  const names = [chosen?.status.item, printedName, item.label, item.id].filter((name) => name !== undefined)
  const printed = attribute(item, ics.attribute)?.trim()
  const printedSupport = readAnswer(attribute(item, ics.support) ?? '?')
  const answer = names.map((name) => answers.get(nameKey(name))).find((one) => one !== undefined)
  return {
    item,
    status: chosen?.status.status ?? (printed || undefined) ?? item.ics?.status,
    support: answer !== undefined ? answer : (chosen?.status.support ?? printedSupport ?? item.ics?.support ?? null),
    names,
    path: chosen ? [...chosen.path, 'status'] : ['ics', 'attribute'],
  }
}

/** Whether what conditions name is supported, by every name; null where nobody knows. */
function supportsOf(entries: readonly Entry[], answers: SupportAnswers): Map<string, boolean | null> {
  const supports = new Map<string, boolean | null>()
  for (const { names, support } of entries)
    for (const key of new Set(names.map(nameKey))) {
      const before = supports.get(key)
      // Several parts of a statement may have one label: it is supported where all of them are.
      if (before === undefined || before === support) supports.set(key, support)
      else supports.set(key, before === false || support === false ? false : null)
    }
  for (const [key, answer] of answers) supports.set(key, answer)
  return supports
}

/** Answers that are given twice, and answers that nothing asks for: a slip of the pen would leave a condition undecided. */
function flawedAnswers(entries: readonly Entry[], ics: Ics, conditions: ReadonlyMap<string, Condition>): IcsFlaw[] {
  const asked = new Set([
    ...entries.flatMap(({ names }) => names.map(nameKey)),
    ...[...conditions.values()].flatMap((condition) => usesOf(condition).map(({ name }) => nameKey(name))),
  ])
  const seen = new Set<string>()
  return Object.keys(ics.answers ?? {}).flatMap((name) => {
    const key = nameKey(name)
    const flaw = seen.has(key) ? twice(name) : asked.has(key) ? undefined : unasked(name)
    seen.add(key)
    return flaw ? [{ path: ['ics', 'answers', name], flaw }] : []
  })
}

function flawedGroups(ics: Ics): IcsFlaw[] {
  return Object.entries(ics.groups ?? {}).flatMap(([name, { atLeast = 1, atMost = atLeast }]) => {
    const path = ['ics', 'groups', name]
    if (plainStatus(name)?.group === undefined)
      return [{ path, flaw: flawAt('group-malformed', `Found the group “${name}”; expected o.1 or the like.`) }]
    if (atMost < atLeast)
      return [{ path, flaw: flawAt('group-malformed', `Found at least ${atLeast} and at most ${atMost} of ${name}.`) }]
    return []
  })
}

function statusOf({ status = '', support }: Entry, solver: Solver, ics: Ics): ImplementationStatus {
  const solved = plainStatus(status) ?? solver.status(status)
  const choice = solved.group === undefined ? undefined : choiceOf(solved.group, ics)
  return {
    status,
    solved: solved.status,
    ...(support !== null && { support }),
    ...(choice && { choice }),
  }
}

function choiceOf(group: string, ics: Ics): ImplementationStatus['choice'] {
  const rule = Object.entries(ics.groups ?? {}).find(([name]) => plainStatus(name)?.group === group)?.[1]
  return { group, atLeast: rule?.atLeast ?? 1, ...(rule?.atMost !== undefined && { atMost: rule.atMost }) }
}

function nameKey(name: string): string {
  return name.trim().toLowerCase()
}

function attribute(item: ChecklistItem, name: string | undefined): string | undefined {
  return name === undefined ? undefined : attributeOf(item, name)
}

function dangling(name: string, at: number): Flaw {
  return {
    ruleId: 'condition-dangling',
    message: `Found “${name}”; expected an item, an answer or a condition of that name.`,
    at,
  }
}

function unknownStatus({ item, status }: Entry): Flaw {
  const message = `Found the status “${status}” for ${item.label ?? item.id}; expected m, o, o.1, x, n/a or the name of a condition.`
  return flawAt('status-unknown', message)
}

function twice(name: string): Flaw {
  return flawAt('answer-twice', `Found a second answer for “${name}”; expected one.`)
}

function unasked(name: string): Flaw {
  return flawAt('answer-unused', `Found an answer for “${name}”, which no condition and no item names.`)
}

function flawAt(ruleId: string, message: string): Flaw {
  return { ruleId, message, at: 0 }
}
