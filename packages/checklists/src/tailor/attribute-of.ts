import type { ChecklistItem } from '@clausekit/model'

/** What the standard prints beside an item under a name; large and small letters count the same. */
export function attributeOf({ attributes }: ChecklistItem, name: string): string | undefined {
  const key = name.trim().toLowerCase()
  return Object.entries(attributes ?? {}).find(([other]) => other.trim().toLowerCase() === key)?.[1]
}
