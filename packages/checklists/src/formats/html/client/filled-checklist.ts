import type { Checklist, ChecklistItem } from '@clausekit/model'
import type { Filled } from './store.js'

/** The checklist with what is filled in, as it is saved. */
export function filledChecklist(checklist: Checklist, { answers, subject }: Filled): Checklist {
  const { items, subject: _, ...rest } = checklist
  const hasSubject = Object.values(subject).some(Boolean)
  return {
    ...rest,
    ...(hasSubject && { subject }),
    items: items.map((item, position) => {
      const { review: _before, ...given }: ChecklistItem = item
      const { verdict = null, review } = answers[position] ?? {}
      return { ...given, verdict, ...(review && { review }) }
    }),
  }
}
