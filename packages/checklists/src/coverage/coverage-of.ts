import { type Checklist, type ChecklistItem, Obligation } from '@clausekit/model'
import { dayOf } from '../assess/day.js'
import { byWaiver } from '../assess/finding-of.js'
import { statementOf } from '../formats/statement-of.js'
import { annotatedItems } from './annotated-items.js'
import type { Annotation } from './annotation.js'
import { COVERAGE_SCHEMA, type Coverage, CoverageState, type CoverageTotals, type ItemCoverage } from './coverage.js'

export type CoverageOptions = {
  /** The day that waivers are compared with: YYYY-MM-DD. Without it, a waiver with a last day does not count. */
  on?: string | undefined
  /**
   * The texts that annotations may quote, with * for any characters: `specs/locks.md`, `*rfc9110*`. Quotes of others are counted as
   * annotations of another text. Without it, all are taken, but for those of another RFC than the ones checked.
   */
  sources?: readonly string[] | undefined
}

/**
 * Which items are implemented, tested, passing, failing, waived, excepted or to be done, by the annotations in source code and by
 * the verdicts, which the results of tests are.
 *
 * @throws RangeError where `on` is no day.
 */
export function coverageOf(
  checklist: Checklist,
  annotations: readonly Annotation[],
  options: CoverageOptions = {},
): Coverage {
  const on = options.on === undefined ? undefined : dayOf(options.on)
  if (options.on !== undefined && on === undefined)
    throw new RangeError(`Found “${options.on}” for the day of the coverage; expected one such as 2026-03-31.`)
  const { byItem, diagnostics } = annotatedItems(checklist, annotations, options.sources)
  const items = checklist.items.map((item) => itemCoverage(item, byItem.get(item.id) ?? [], on))
  const { profile } = checklist
  return structuredClone({
    schema: COVERAGE_SCHEMA,
    standards: checklist.standards,
    ...(profile && { profile }),
    language: checklist.language,
    items,
    overall: totalsOf(items),
    obligations: Obligation.options.flatMap((obligation) => {
      const members = items.filter((item) => item.obligation === obligation)
      return members.length > 0 ? [{ obligation, ...totalsOf(members) }] : []
    }),
    clauses: clausesOf(checklist.items, items),
    diagnostics,
  })
}

function itemCoverage(item: ChecklistItem, annotations: readonly Annotation[], on: string | undefined): ItemCoverage {
  const { states, reason } = statesOf(item, annotations, on)
  return {
    id: item.id,
    standardId: item.standardId,
    ...(item.label !== undefined && { label: item.label }),
    clause: item.clause,
    obligation: item.obligation,
    text: item.tailored ?? statementOf(item),
    states: CoverageState.options.filter((state) => states.has(state)),
    annotations: [...annotations],
    ...(reason !== undefined && { reason }),
  }
}

function statesOf(
  { verdict: given, review, ics }: ChecklistItem,
  annotations: readonly Annotation[],
  on: string | undefined,
): { states: Set<CoverageState>; reason?: string | undefined } {
  // A verdict that must be looked at again shows nothing.
  const verdict = review ? null : given
  const states = new Set<CoverageState>()
  for (const { type } of annotations) {
    if (type === 'implementation' || type === 'implication') states.add('implemented')
    if (type === 'test' || type === 'implication') states.add('tested')
    if (type === 'todo') states.add('todo')
  }
  if (verdict?.outcome === 'passed') states.add('tested').add('passing')
  if (verdict?.outcome === 'cantTell') states.add('tested')
  if (verdict?.outcome === 'failed') {
    states.add('tested').add(byWaiver(verdict, on).finding === 'waived' ? 'waived' : 'failing')
  }
  const exception = annotations.find(({ type }) => type === 'exception')
  const isLeftOut = ics?.solved === 'n/a' || (ics?.solved === 'o' && ics.support === false)
  const isNothing = verdict?.outcome === 'inapplicable' || isLeftOut
  if (isNothing) states.add('inapplicable')
  // What is implemented or tested after all is no exception.
  else if (exception && states.size === 0) states.add('excepted')
  else if (!states.has('tested')) states.add('untested')
  const reason = states.has('waived') ? verdict?.waiver?.reason : isNothing ? verdict?.remark : exception?.reason
  return { states, reason }
}

function totalsOf(items: readonly ItemCoverage[]): CoverageTotals {
  const states = Object.fromEntries(CoverageState.options.map((state) => [state, 0])) as CoverageTotals['states']
  for (const item of items) for (const state of item.states) states[state] += 1
  return { total: items.length, applicable: items.length - states.excepted - states.inapplicable, states }
}

function clausesOf(items: readonly ChecklistItem[], covered: readonly ItemCoverage[]): Coverage['clauses'] {
  const groups = new Map<string, { first: ChecklistItem; members: ItemCoverage[] }>()
  for (const [index, item] of items.entries()) {
    const key = `${item.standardId} ${item.clauseId}`
    const group = groups.get(key)
    if (group) group.members.push(covered[index] as ItemCoverage)
    else groups.set(key, { first: item, members: [covered[index] as ItemCoverage] })
  }
  return [...groups.values()].map(({ first: { standardId, clause, clauseTitle }, members }) => ({
    standardId,
    clause,
    title: clauseTitle,
    ...totalsOf(members),
  }))
}
