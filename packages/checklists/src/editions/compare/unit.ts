import type { Checklist, ChecklistItem, Location, Provision, Standard } from '@clausekit/model'
import { clauseIndex } from '../../create/clause-index.js'
import { countedProvisions } from '../../create/counted-provisions.js'
import { createChecklist } from '../../create/create-checklist.js'
import { statementOf } from '../../formats/statement-of.js'
import { tokensOf } from './tokens.js'

/** A statement in its place: what two editions are compared by. */
export type Unit = {
  id: string
  label?: string | undefined
  clause: string
  clauseTitle: string
  /** Lead-in and text as one statement. */
  statement: string
  /** The statement without what does not change its sense: case, width, white space, commas. */
  key: string
  tokens: readonly string[]
  /** Only units of the same group can be the same provision. */
  group: string
}

/** What is known of the provision behind a unit. */
export type Comparable = Pick<
  ChecklistItem,
  'id' | 'label' | 'clauseId' | 'clause' | 'clauseTitle' | 'text' | 'leadIn' | 'kind' | 'polarity' | 'attributes'
> &
  Partial<Pick<ChecklistItem, 'condition' | 'exception' | 'related' | 'standardId'>> & {
    location?: Location | undefined
  }

/** What a unit is made from. */
export type UnitSource = Pick<Comparable, 'id' | 'label' | 'clause' | 'clauseTitle' | 'text' | 'leadIn'>

export function unitOf(source: UnitSource, group: string): Unit {
  const statement = statementOf(source)
  const { id, label, clause, clauseTitle } = source
  const tokens = tokensOf(label ? withoutLabel(statement, label) : statement)
  return { id, label, clause, clauseTitle, statement, key: tokens.join(' '), tokens, group }
}

/** The label that some standards print in the sentence is no part of what it says, and is numbered anew. A mere number may be a limit. */
function withoutLabel(statement: string, label: string): string {
  if (!/[^\d.\s]/.test(label)) return statement
  const words = label.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  return statement.replace(new RegExp(`(?<![A-Za-z\\d])${words}(?![A-Za-z\\d]|\\.\\d)`, 'g'), ' ')
}

/** The provisions of a standard, or the items of a checklist, in the order of the text. */
export function comparablesOf(input: Standard | Checklist): Comparable[] {
  if (isChecklist(input)) return input.items
  const locations = new Map(input.provisions.map(({ id, location }) => [id, location]))
  const kinds = [...new Set(input.provisions.map(({ kind }) => kind))]
  return createChecklist(input, { kinds }).items.map((item) => ({ ...item, location: locations.get(item.id) }))
}

export function isChecklist(input: Standard | Checklist): input is Checklist {
  return 'items' in input
}

/** All provisions of a standard with the titles of their clauses; compound ones are a group of their own. */
export function provisionUnits(standard: Standard): { provision: Provision; clauseTitle: string; compound: boolean }[] {
  const places = clauseIndex(standard)
  const counted = new Set(countedProvisions(standard.provisions))
  return standard.provisions.map((provision) => ({
    provision,
    clauseTitle: places.get(provision.clauseId)?.title ?? '',
    compound: !counted.has(provision),
  }))
}
