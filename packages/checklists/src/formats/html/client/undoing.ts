import { itemName } from './item-name.js'
import type { ListView } from './list-view.js'
import { notice } from './notices.js'
import { filledIn, type PageData } from './page-data.js'
import type { Store } from './store.js'

/** Takes the last step back, says which, and shows its item. */
export function undoing(data: PageData, store: Store, list: ListView): () => void {
  return () => {
    const positions = store.undo()
    notice(undoneWords(data, positions))
    const [only, ...others] = positions ?? []
    if (only !== undefined && others.length === 0) list.items[only]?.scrollIntoView({ block: 'nearest' })
  }
}

function undoneWords({ words, checklist }: PageData, positions?: readonly number[]): string {
  const { notices, record } = words
  if (!positions) return notices.nothingToUndo
  if (positions.length > 1) return filledIn(notices.undoneMany, { count: positions.length })
  const item = checklist.items[positions[0] ?? -1]
  return filledIn(notices.undone, { item: item ? itemName(item) : record.heading })
}
