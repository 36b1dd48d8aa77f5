import type { Group } from './clause-tree.js'

/**
 * As many items as a browser lays out at once; it skips the blocks out of sight. A filter may leave a single item of each block:
 * then many blocks come into sight, and showing all again lays out all that is in them.
 */
const ITEMS_IN_BLOCK = 12

/** A clause, or a part of a long one; `isFirst` in its first part, which has the heading. */
export type Piece = { group: number; items: readonly number[]; isFirst: boolean }

/** The clauses in blocks of about the same number of items, so that neither a long clause nor many short ones cost more. */
export function blocksOf(groups: readonly Group[]): Piece[][] {
  const blocks: Piece[][] = []
  let room = 0
  for (const [group, { items }] of groups.entries()) {
    for (let at = 0; at < items.length; ) {
      if (room <= 0) {
        blocks.push([])
        room = ITEMS_IN_BLOCK
      }
      // A clause that is a little too long for the room stays in one piece.
      const size = items.length - at <= 1.5 * room ? items.length - at : room
      blocks[blocks.length - 1]?.push({ group, items: items.slice(at, at + size), isFirst: at === 0 })
      at += size
      room -= size
    }
  }
  return blocks
}
