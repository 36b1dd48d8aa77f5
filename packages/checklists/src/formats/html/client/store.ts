import type { Checklist } from '@clausekit/model'
import type { Answer } from './answer.js'
import { createHistory } from './history.js'

export type Subject = NonNullable<Checklist['subject']>

/** All that is filled in. */
export type Filled = { answers: readonly Answer[]; subject: Subject }

/** What has changed: the positions of items, and whether the record of the check. */
export type Change = { items: readonly number[]; subject: boolean; by: 'editor' | 'other' }

type Step = { answers: ReadonlyMap<number, Answer>; subject: Subject }

/** Everything that is filled in, with the way back; whoever listens hears of each change. */
export type Store = {
  answers(): readonly Answer[]
  answerAt(position: number): Answer
  subject(): Subject
  /** Put in answers and, where given, a subject, as one step. Steps in a row with the same `what` are one: typing in a field. */
  change(what: string, answers: ReadonlyMap<number, Answer>, options?: { subject?: Subject; by?: Change['by'] }): void
  changeOne(what: string, position: number, answer: Answer, by?: Change['by']): void
  /** Ends a row of changes that are one step. */
  settle(): void
  /** Takes the last step back; the positions of its items, or nothing where there was none. */
  undo(): readonly number[] | undefined
  listen(listener: (change: Change) => void): void
  isUnsaved(): boolean
  /** Says that a file holds it all. */
  markSaved(): void
}

export function createStore(start: Filled, options: { isUnsaved: boolean }): Store {
  const answers = [...start.answers]
  let { subject } = start
  let { isUnsaved } = options
  const history = createHistory<Step>()
  const listeners: ((change: Change) => void)[] = []

  const put = (step: Step, change: Change) => {
    for (const [position, answer] of step.answers) answers[position] = answer
    subject = step.subject
    isUnsaved = true
    for (const listener of listeners) listener(change)
  }
  const answerAt = (position: number): Answer => answers[position] ?? { verdict: null }
  const change: Store['change'] = (what, changed, { subject: newSubject, by = 'other' } = {}) => {
    const items = [...changed.keys()]
    const before = new Map(items.map((position) => [position, answerAt(position)]))
    history.record(what, { answers: before, subject })
    put({ answers: changed, subject: newSubject ?? subject }, { items, subject: newSubject !== undefined, by })
  }
  return {
    answers: () => answers,
    answerAt,
    subject: () => subject,
    change,
    changeOne: (what, position, answer, by = 'other') =>
      change(`${what} ${position}`, new Map([[position, answer]]), { by }),
    settle: history.settle,
    undo() {
      const step = history.back()
      const items = step && [...step.answers.keys()]
      if (step && items) put(step, { items, subject: true, by: 'other' })
      return items
    },
    listen: (listener) => listeners.push(listener),
    isUnsaved: () => isUnsaved,
    markSaved() {
      isUnsaved = false
      for (const listener of listeners) listener({ items: [], subject: false, by: 'other' })
    },
  }
}
