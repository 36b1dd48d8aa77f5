import type { Checklist, ChecklistItem } from '@clausekit/model'
import { type ClauseBranch, clauseTree, headingOf, type StandardBranch } from '../clause-tree.js'
import { nameOfStandard } from '../names-of.js'
import { wordsOf } from '../words-of.js'

type Requirement = {
  'bom-ref': string
  identifier: string
  title?: string
  text?: string
  descriptions?: readonly string[]
  parent?: string
  properties?: readonly Property[]
}
type Property = { name: string; value: string }

/** The standards with their requirements: a clause has a title, an item in it words and the clause for a parent. */
export function standardsOf(checklist: Checklist): Record<string, unknown>[] {
  return clauseTree(checklist).map(standardOf)
}

function standardOf({ standard, clauses }: StandardBranch): Record<string, unknown> {
  const { identifier } = standard
  return {
    'bom-ref': standard.id,
    name: nameOfStandard(standard),
    ...(identifier?.fullYear && { version: `${identifier.fullYear}` }),
    ...(identifier?.publisher && { owner: identifier.publisher }),
    requirements: clauses.flatMap((clause) => requirementsOf(clause)),
  }
}

function requirementsOf(branch: ClauseBranch, parent?: string): Requirement[] {
  const clause = {
    'bom-ref': branch.key,
    identifier: branch.number || branch.title || branch.id,
    title: headingOf({ ...branch, number: null }),
    ...(parent !== undefined && { parent }),
  }
  return [
    clause,
    ...branch.items.map((item) => requirementOf(item, branch.key)),
    ...branch.children.flatMap((child) => requirementsOf(child, branch.key)),
  ]
}

function requirementOf(item: ChecklistItem, parent: string): Requirement {
  const descriptions = [...(item.steps ?? []), ...(item.related ?? []).map(({ text }) => text)]
  return {
    'bom-ref': item.id,
    identifier: item.label ?? item.id,
    text: wordsOf(item),
    ...(descriptions.length > 0 && { descriptions }),
    parent,
    properties: propertiesOf(item),
  }
}

function propertiesOf({ id, kind, polarity, obligation, method, ...item }: ChecklistItem): Property[] {
  const { keyword, condition, exception, fingerprint, attributes = {} } = item
  const own = { id, kind, polarity, obligation, method, keyword, condition, exception, fingerprint }
  const named = Object.entries(attributes).map(([name, value]) => ({ name: `clausekit:attribute:${name}`, value }))
  const properties = Object.entries(own).map(([name, value]) => ({ name: `clausekit:${name}`, value: value ?? '' }))
  return [...properties, ...named].filter(({ value }) => value !== '')
}
