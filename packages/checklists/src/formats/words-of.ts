import type { ChecklistItem } from '@clausekit/model'
import { statementOf } from './statement-of.js'

/** What an item says: with its parameters filled in where a profile does so. */
export function wordsOf(item: Pick<ChecklistItem, 'tailored' | 'leadIn' | 'text'>): string {
  return item.tailored ?? statementOf(item)
}
