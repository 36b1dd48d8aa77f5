import type { ChecklistItem } from '@clausekit/model'
import { nameToken } from '../name-token.js'

/** The id of the control of an item. */
export function controlId({ id }: Pick<ChecklistItem, 'id'>): string {
  return nameToken(id)
}

/** The id of the part that holds its words: what a finding is about. */
export function statementId(item: Pick<ChecklistItem, 'id'>): string {
  return `${controlId(item)}_smt`
}
