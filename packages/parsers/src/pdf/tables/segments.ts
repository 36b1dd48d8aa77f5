import { around, type Placed } from '../geometry.js'
import type { Line } from '../layout/lines.js'
import type { Word } from '../page.js'

/** Words of one line that stand together, apart from others by more than a space. */
export type Segment = Placed & { words: Word[] }

const WIDE = 0.9
const WIDE_POINTS = 7

/** Part a line at its wide gaps. */
export function segmentsOf({ words }: Line): Segment[] {
  const groups: Word[][] = []
  for (const word of words) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const gap = before ? word.left - before.right : 0
    if (group && before && gap < Math.max(WIDE * Math.min(before.style.size, word.style.size), WIDE_POINTS))
      group.push(word)
    else groups.push([word])
  }
  return groups.map((group) => ({ ...around(group), words: group }))
}
