import { element } from './element.js'

/** A clause on the page, or a part of a long one, with the positions of its items. */
export type Section = { element: HTMLElement; positions: readonly number[] }

/** The blocks of the page, and the way to show some of their items. */
export type Blocks = {
  elements: readonly HTMLElement[]
  show(isShown: readonly boolean[]): void
  isShown(position: number): boolean
}

/** About the height of an item, in rem, until a browser has laid it out. */
const ITEM_HEIGHT = 11

/**
 * Blocks of sections, which a browser skips while they are out of sight: what changes within them costs nothing until they come
 * into sight.
 */
export function blocksOfSections(sections: readonly (readonly Section[])[], items: readonly HTMLElement[]): Blocks {
  const elements = sections.map((some) =>
    element(
      'div',
      { class: 'block' },
      some.map((section) => section.element),
    ),
  )
  const counts = sections.map((some) => some.reduce((count, { positions }) => count + positions.length, 0))
  for (const [at, block] of elements.entries()) estimateHeight(block, counts[at] ?? 0)
  let shown: readonly boolean[] = items.map(() => true)
  return {
    elements,
    show(isShown) {
      shown = isShown
      for (const [at, some] of sections.entries()) {
        const block = elements[at] as HTMLElement
        const count = some.reduce((sum, { positions }) => sum + positions.filter((one) => isShown[one]).length, 0)
        setHidden(block, count === 0)
        // What is within a block that is not there at all can wait.
        if (count > 0) for (const section of some) showSection(section, isShown, items)
        if (count > 0 && counts[at] !== count) estimateHeight(block, count)
        counts[at] = count
      }
    },
    isShown: (position) => shown[position] === true,
  }
}

function showSection(
  { element: place, positions }: Section,
  isShown: readonly boolean[],
  items: readonly HTMLElement[],
) {
  for (const position of positions) setHidden(items[position] as HTMLElement, !isShown[position])
  setHidden(place, !positions.some((position) => isShown[position]))
}

/** Setting what is set already would still cost. */
function setHidden(place: HTMLElement, isHidden: boolean): void {
  if (place.hidden !== isHidden) place.hidden = isHidden
}

/** Without the word auto a browser forgets the height that the block had with other items in it. */
function estimateHeight(block: HTMLElement, count: number): void {
  const height = `${count * ITEM_HEIGHT}rem`
  block.style.containIntrinsicBlockSize = height
  requestAnimationFrame(() => {
    block.style.containIntrinsicBlockSize = `auto ${height}`
  })
}
