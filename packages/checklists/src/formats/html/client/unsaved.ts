import { byId } from './element.js'
import type { Store } from './store.js'

/** Marks work that no file holds, and asks back before it is left. */
export function warnOfUnsaved(store: Store): void {
  const warn = (event: BeforeUnloadEvent) => {
    event.preventDefault()
    // What older browsers go by.
    event.returnValue = ''
  }
  const update = () => {
    const isUnsaved = store.isUnsaved()
    byId('unsaved').hidden = !isUnsaved
    if (isUnsaved) addEventListener('beforeunload', warn)
    else removeEventListener('beforeunload', warn)
  }
  update()
  store.listen(update)
}
