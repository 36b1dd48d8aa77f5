import type { ChecklistItem } from '@clausekit/model'

/** What to call an item: the label that the standard prints, or else its clause and its place in it. */
export function itemName({ id, label }: ChecklistItem): string {
  return label ?? id.replace(/^(?:standard-\d+\.)?provision-/, '')
}
