import type { Block, ListItem, Location } from '@clausekit/model'

/** What stands so many points further to the right is set in. */
const SET_IN = 6
/** Words below an item stand no further to the right of its marker, in points: what does is in the middle of the page. */
const FARTHEST = 54

/** Whether a block stands further to the right than an item of the same page. */
export function isSetIn(block: Block, item: ListItem): boolean {
  const [own, other] = [edgeOf(block.location), edgeOf(item.location)]
  return own !== undefined && other !== undefined && own.page === other.page && own.left > other.left + SET_IN
}

/** Whether a block stands below the words of an item, to the right of its marker. */
export function isWithinItem(block: Block, item: ListItem): boolean {
  const [own, other] = [edgeOf(block.location), edgeOf(item.location)]
  return isSetIn(block, item) && (own?.left ?? 0) <= (other?.left ?? 0) + FARTHEST
}

/** The index of the item whose marker stands nearest below or above that of a block; the last one where nothing tells it. */
export function nearestEdge(block: Block, items: readonly ListItem[]): number {
  const own = edgeOf(block.location)
  const distances = items.map((item) => {
    const edge = edgeOf(item.location)
    return own && edge ? Math.abs(own.left - edge.left) : 0
  })
  return distances.lastIndexOf(Math.min(...distances))
}

function edgeOf(location: Location | undefined): { page: number; left: number } | undefined {
  if (!location || !('page' in location) || !location.box) return undefined
  return { page: location.page, left: location.box[0] }
}
