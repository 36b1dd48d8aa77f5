import type { List, ListItem } from '@clausekit/model'

/** An item that was read, with its level; how levels are counted does not matter. */
export type LevelledItem = { level: number; isOrdered: boolean; item: ListItem }

/** Deeper items stand on the last level. */
const MOST_LEVELS = 12

/** Items that follow each other, each with its level, as a list with lists in it. */
export function nestItems(items: readonly LevelledItem[]): List {
  const root: List = {
    type: 'list',
    ordered: items[0]?.isOrdered ?? false,
    children: [],
    location: items[0]?.item.location,
  }
  const open: { level: number; list: List }[] = [{ level: items[0]?.level ?? 0, list: root }]
  for (const { level, isOrdered, item } of items) {
    while (open.length > 1 && level < (open.at(-1)?.level ?? 0)) open.pop()
    const current = open.at(-1) as { level: number; list: List }
    const parent = current.list.children.at(-1)
    if (level > current.level && parent && open.length < MOST_LEVELS) {
      const list: List = { type: 'list', ordered: isOrdered, children: [item], location: item.location }
      parent.children.push(list)
      open.push({ level, list })
    } else current.list.children.push(item)
  }
  return root
}
