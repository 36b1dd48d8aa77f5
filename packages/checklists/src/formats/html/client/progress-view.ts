import type { Outcome } from '@clausekit/model'
import { type Answer, outcomeOf } from './answer.js'
import { byId, element } from './element.js'
import { OUTCOMES } from './outcomes.js'
import { filledIn, type PageData } from './page-data.js'
import type { Store } from './store.js'

export function countOutcomes(answers: readonly Answer[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 }
  for (const answer of answers) counts[outcomeOf(answer)] += 1
  return counts
}

/** How far the check is: a bar with a part for each outcome, and the figures at the choices of outcomes. */
export function progressView({ words, checklistWords, checklist }: PageData, store: Store): void {
  const bar = byId('bar')
  const parts = OUTCOMES.map((outcome) => element('span', { class: outcome }))
  bar.append(...parts)
  const update = () => {
    const counts = countOutcomes(store.answers())
    const total = checklist.items.length
    const checked = total - counts.untested
    const share = total === 0 ? 0 : Math.floor((100 * checked) / total)
    for (const [at, outcome] of OUTCOMES.entries()) {
      ;(parts[at] as HTMLElement).style.flexGrow = `${counts[outcome]}`
      byId(`count-${outcome}`).textContent = `${counts[outcome]}`
    }
    bar.setAttribute('aria-valuenow', `${share}`)
    bar.setAttribute('aria-valuetext', filledIn(words.progress.bar, { share }))
    byId('checked').textContent = filledIn(words.progress.checked, { checked, total })
    // The choices with the figures are not printed.
    byId('tally').textContent = OUTCOMES.map((one) => `${checklistWords.verdicts[one]} ${counts[one]}`).join(' · ')
  }
  update()
  store.listen(update)
}
