import type { ChecklistItem } from '@clausekit/model'
import { attributeOf } from './attribute-of.js'
import type { Level } from './profile.js'

/** What stands in a cell that says no. */
const EMPTY = /^(?:|[-–—−✗✘×xX○◯☐]|no|n|n\/a|none|false|0|否|无|不适用)$/i

/** Whether an item belongs to the levels up to the one that is asked for. */
export function isInLevel(item: ChecklistItem, level: Level): boolean {
  const order = level.columns ?? level.order ?? []
  const wanted = order.slice(0, levelIndex(order, level.upTo) + 1)
  if (level.columns) {
    const marked = level.columns.filter((name) => !EMPTY.test((attributeOf(item, name) ?? '').trim()))
    if (marked.length === 0) return level.unmarked === 'include'
    return marked.some((name) => wanted.includes(name))
  }
  const value = attributeOf(item, level.attribute ?? '')?.trim()
  if (!value) return level.unmarked === 'include'
  // A cell may name several levels: “L1, L2”.
  const named = [value, ...value.split(/[\s,，、;；/|]+/)].filter((word) => levelIndex(order, word) >= 0)
  return named.some((word) => levelIndex(wanted, word) >= 0)
}

/** Where a level stands among others; -1 where it does not. */
export function levelIndex(order: readonly string[], level: string): number {
  const key = level.trim().toLowerCase()
  return order.findIndex((other) => other.trim().toLowerCase() === key)
}
