import type { ChecklistItem } from '@clausekit/model'

const MEMBERS = [
  'clauseId',
  'kind',
  'polarity',
  'leadIn',
  'condition',
  'exception',
] as const satisfies readonly (keyof ChecklistItem)[]

/**
 * What a verdict depends on beside the words of its item. Where it differs, the verdict was given for another edition, although ids and
 * words may be the same.
 */
export function provisionKey(item: Readonly<Partial<Record<(typeof MEMBERS)[number], unknown>>>): string {
  return JSON.stringify(MEMBERS.map((name) => item[name]))
}
