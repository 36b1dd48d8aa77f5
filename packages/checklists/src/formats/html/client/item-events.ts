import type { Outcome } from '@clausekit/model'
import type { Editing } from './editing.js'
import { byId } from './element.js'
import type { Giving } from './giving.js'
import { positionOf } from './item-view.js'
import type { Store } from './store.js'

/** What the mouse, and the keys of the controls themselves, do: one listener for all items instead of one each. */
export function listenToItems(store: Store, giving: Giving, editing: Editing): void {
  const items = byId('items')
  items.addEventListener('change', ({ target }) => {
    const position = positionOf(target)
    if (position !== undefined && target instanceof HTMLInputElement && target.type === 'radio')
      giving.give(position, target.value as Outcome)
    else store.settle()
  })
  items.addEventListener('input', ({ target }) => {
    const position = positionOf(target)
    const field = target instanceof HTMLElement ? target.dataset.field : undefined
    if (position !== undefined && field !== undefined) editing.read(position, field)
  })
  items.addEventListener('click', ({ target }) => {
    const position = positionOf(target)
    const button = target instanceof Element ? target.closest('button') : null
    if (position === undefined || !button) return
    if (button.className === 'open') editing.toggle(position)
    if (button.className === 'add') editing.addEvidence(position)
    if (button.className === 'remove') editing.removeEvidence(position, button)
    if (button.className === 'keep') {
      giving.settleReview(position)
      // The button goes away with the review.
      byId(`item-${position}`).focus()
    }
  })
}
