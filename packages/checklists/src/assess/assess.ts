import { type CheckedClause, type Checklist, type ChecklistItem, Obligation, ProvisionKind } from '@clausekit/model'
import { clauseName, clausesAround } from '../clauses-around.js'
import { grouped } from '../formats/grouped.js'
import { assessmentOf, type JudgedItem } from './assessment-of.js'
import { conformanceClassOf } from './conformance-class.js'
import { type Assessment, CONFORMITY_SCHEMA, type Concern, type Conformity } from './conformity.js'
import { dayOf } from './day.js'
import { findingOf } from './finding-of.js'
import { type GroupJudged, optionGroups } from './option-groups.js'

export type AssessOptions = {
  /** The day that waivers are compared with: YYYY-MM-DD. Without it, a waiver with a last day leaves its item open. */
  on?: string | undefined
}

/**
 * Compute from the verdicts whether the subject conforms: as a whole, and for every clause, conformance class, property and kind.
 *
 * The rules are those of docs/conformity.md: mandatory items decide, recommendations are reported.
 *
 * @throws RangeError where `on` is no day.
 */
export function assess(checklist: Checklist, options: AssessOptions = {}): Conformity {
  const on = options.on === undefined ? undefined : dayOf(options.on)
  if (options.on !== undefined && on === undefined)
    throw new RangeError(`Found “${options.on}” for the day of assessment; expected one such as 2026-03-31.`)
  const judged = checklist.items.map((item) => ({ item, ...findingOf(item, on) }))
  const groups = optionGroups(checklist.items)
  const assessed = (members: readonly JudgedItem[]) => assessmentOf(members, within(groups, members))
  const { subject, profile } = checklist
  return {
    schema: CONFORMITY_SCHEMA,
    standards: structuredClone(checklist.standards),
    ...(subject && { subject: { ...subject } }),
    ...(profile && { profile: { ...profile } }),
    ...(on !== undefined && { on }),
    overall: assessmentOf(judged, groups),
    clauses: clauses(judged, checklist, assessed),
    classes: [...grouped(judged, ({ item }) => conformanceClassOf(item))].flatMap(([name, members]) =>
      name === undefined ? [] : [{ name, ...assessed(members) }],
    ),
    attributes: attributes(judged, assessed),
    kinds: ProvisionKind.options.flatMap((kind) => {
      const members = judged.filter(({ item }) => item.kind === kind)
      return members.length > 0 ? [{ kind, ...assessed(members) }] : []
    }),
    obligations: Obligation.options.flatMap((obligation) => {
      const total = checklist.items.filter((item) => item.obligation === obligation).length
      return total > 0 ? [{ obligation, total }] : []
    }),
    concerns: concerns(judged, groups),
  }
}

type Assess = (members: readonly JudgedItem[]) => Assessment

/** A group of options is judged where all of its members are: a part of them says nothing. */
function within(groups: readonly GroupJudged[], members: readonly JudgedItem[]): GroupJudged[] {
  if (groups.length === 0) return []
  const ids = new Set(members.map(({ item }) => item.id))
  return groups.filter(({ items }) => items.every(({ id }) => ids.has(id)))
}

/** Every clause with all below it; one that nothing is printed for has no name to be reported by. */
function clauses(judged: readonly JudgedItem[], checklist: Checklist, assessed: Assess): Conformity['clauses'] {
  const around = clausesAround(checklist)
  const found = new Map<string, { standardId: string; clause: CheckedClause; members: JudgedItem[] }>()
  for (const entry of judged) {
    const { standardId } = entry.item
    // The clauses above come first, as in the text.
    for (const clause of around(entry.item).reverse()) {
      const key = JSON.stringify([standardId, clause.id])
      const known = found.get(key)
      if (known) known.members.push(entry)
      else found.set(key, { standardId, clause, members: [entry] })
    }
  }
  return [...found.values()].flatMap(({ standardId, clause, members }) => {
    const name = clauseName(clause)
    if (name === '') return []
    return [
      {
        standardId,
        clauseId: clause.id,
        clause: name,
        ...(clause.title && { title: clause.title }),
        ...assessed(members),
      },
    ]
  })
}

/** A property of which no two items have the same value, such as a remark, groups nothing and is left out. */
function attributes(judged: readonly JudgedItem[], assessed: Assess): Conformity['attributes'] {
  const names = new Map<string, Map<string, JudgedItem[]>>()
  for (const entry of judged)
    for (const [name, value] of Object.entries(entry.item.attributes ?? {})) {
      const values = names.get(name) ?? new Map<string, JudgedItem[]>()
      names.set(name, values)
      const members = values.get(value)
      if (members) members.push(entry)
      else values.set(value, [entry])
    }
  return [...names].flatMap(([name, values]) =>
    [...values.values()].every(({ length }) => length === 1)
      ? []
      : [...values].map(([value, members]) => ({ name, value, ...assessed(members) })),
  )
}

function concerns(judged: readonly JudgedItem[], groups: readonly GroupJudged[]): Concern[] {
  const ofItems = judged.flatMap(({ item, finding, weight, reasons }) =>
    reasons.map((reason) => ({
      reason,
      decides: weight === 'mandatory' && finding !== 'met' && finding !== 'inapplicable',
      itemIds: [item.id],
      clause: item.clause,
      ...(item.label !== undefined && { label: item.label }),
    })),
  )
  const ofGroups = groups.flatMap(({ name, items, reasons }) =>
    reasons.map((reason) => ({
      reason,
      decides: true,
      itemIds: items.map(({ id }) => id),
      clause: (items[0] as ChecklistItem).clause,
      label: name,
    })),
  )
  return [...ofItems, ...ofGroups]
}
