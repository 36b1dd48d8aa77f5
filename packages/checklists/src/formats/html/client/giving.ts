import type { Outcome } from '@clausekit/model'
import { outcomeOf, withOutcome } from './answer.js'
import { itemName } from './item-name.js'
import { announce } from './notices.js'
import { filledIn, type PageData } from './page-data.js'
import { countOutcomes } from './progress-view.js'
import { signature } from './record-view.js'
import type { Store } from './store.js'

/** Giving verdicts, each of which is one step to take back. */
export type Giving = {
  give(position: number, outcome: Outcome): void
  /** Says that a verdict that was carried over still holds. */
  settleReview(position: number): void
}

export function giving({ checklist, words, checklistWords }: PageData, store: Store): Giving {
  const nameOf = (position: number) => {
    const item = checklist.items[position]
    return item ? itemName(item) : ''
  }
  return {
    give(position, outcome) {
      const answer = store.answerAt(position)
      // There is nothing to sign where nothing was given.
      if (outcome === 'untested' && outcomeOf(answer) === outcome) return
      store.settle()
      store.changeOne('outcome', position, withOutcome(answer, outcome, signature(store.subject())))
      store.settle()
      const total = checklist.items.length
      const checked = total - countOutcomes(store.answers()).untested
      const said = { item: nameOf(position), verdict: checklistWords.verdicts[outcome], checked, total }
      announce(filledIn(words.progress.given, said))
    },
    settleReview(position) {
      store.settle()
      store.changeOne('review', position, { verdict: store.answerAt(position).verdict })
      store.settle()
      announce(filledIn(words.progress.marked, { item: nameOf(position) }))
    },
  }
}
