import { byId } from './element.js'
import { positionOf } from './item-view.js'
import type { ListView } from './list-view.js'

/** Going from item to item. */
export type Walk = {
  /** The item that has the focus, or had it last; -1 before there was one. */
  current(): number
  go(position: number): void
  /** To the next or previous item that is shown; from outside of the items, to the first in sight. */
  step(direction: 1 | -1, isInItem: boolean): void
}

export function walk(list: ListView): Walk {
  let current = -1
  byId('items').addEventListener('focusin', ({ target }) => {
    current = positionOf(target) ?? current
  })
  const go = (position: number) => {
    const item = list.items[position]
    if (!item) return
    current = position
    item.focus({ preventScroll: true })
    item.scrollIntoView({ block: 'nearest' })
  }
  return {
    current: () => current,
    go,
    step(direction, isInItem) {
      const next = isInItem ? shownBeside(list, current, direction) : firstInSight(list)
      if (next !== undefined) go(next)
    },
  }
}

function shownBeside(list: ListView, from: number, direction: 1 | -1): number | undefined {
  for (let at = from + direction; at >= 0 && at < list.items.length; at += direction) if (list.isShown(at)) return at
  return undefined
}

/** The first item whose beginning is on the screen, or else the last one. */
function firstInSight(list: ListView): number | undefined {
  const shown = [...list.items.keys()].filter((position) => list.isShown(position))
  let low = 0
  let high = shown.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const top = list.items[shown[middle] as number]?.getBoundingClientRect().top ?? 0
    if (top < 0) low = middle + 1
    else high = middle
  }
  return shown[low]
}
