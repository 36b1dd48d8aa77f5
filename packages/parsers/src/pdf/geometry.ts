/** What stands somewhere on a page, in points from its upper left corner. */
export type Placed = { left: number; top: number; right: number; bottom: number }

/** The smallest place that holds all of `parts`; there must be one. */
export function around(parts: readonly Placed[]): Placed {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const part of parts) {
    if (part.left < left) left = part.left
    if (part.top < top) top = part.top
    if (part.right > right) right = part.right
    if (part.bottom > bottom) bottom = part.bottom
  }
  return { left, top, right, bottom }
}

/** The middle value of numbers; `otherwise` where there are none. */
export function median(values: readonly number[], otherwise = 0): number {
  if (values.length === 0) return otherwise
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}
