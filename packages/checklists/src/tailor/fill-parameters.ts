import type { ChecklistItem } from '@clausekit/model'
import { statementOf } from '../formats/statement-of.js'
import { type Job, readyChooser, report } from './job.js'
import type { Parameter, Profile } from './profile.js'
import type { ProfilePath } from './read-profile.js'

/** Placeholders of control catalogues and of contracts: [Assignment: …], [Selection (one or more): …], 【…】. */
const BLANK = /\[\s{0,4}(?:Assignment|Selection|赋值|选择)[^[\]]{0,400}\]|【[^【】]{0,200}】|_{4,}|＿{3,}/gi

/** The items with the placeholders of their statements filled in; those that stay are reported. */
export function filledIn(items: readonly ChecklistItem[], { parameters = [] }: Profile, job: Job): ChecklistItem[] {
  if (parameters.length === 0) return [...items]
  const filled = parameters.reduce<ChecklistItem[]>(
    (current, parameter, index) => fill(current, parameter, ['parameters', index], job),
    [...items],
  )
  for (const item of filled)
    for (const blank of blanksIn(wordsToFill(item)))
      report(
        job,
        'info',
        'placeholder-left',
        `Found ${blank} in ${item.label ?? item.id}, which no parameter fills in.`,
        ['parameters'],
      )
  return filled
}

function fill(items: readonly ChecklistItem[], parameter: Parameter, path: ProfilePath, job: Job): ChecklistItem[] {
  const { placeholder, value, ...selectors } = parameter
  const isForAll = Object.keys(selectors).length === 0
  const { chooses } = isForAll ? { chooses: () => true } : readyChooser(selectors, path, job)
  const pattern = placeholderPattern(placeholder)
  let count = 0
  const filled = items.map((item, index) => {
    // Rules choose among the items as they are printed.
    if (!chooses(job.items[index] as ChecklistItem)) return item
    const before = wordsToFill(item)
    const tailored = before.replace(pattern, () => value)
    if (tailored === before) return item
    count += 1
    return { ...item, tailored }
  })
  if (count === 0)
    report(job, 'warning', 'placeholder-missing', `Found no “${placeholder}” to fill in.`, [...path, 'placeholder'])
  return filled
}

/** A pattern for a placeholder as printed: white space, and that within brackets, may differ. */
function placeholderPattern(placeholder: string): RegExp {
  const parts = placeholder.trim().match(/[[\](){}<>:;,【】（）]|[^\s[\](){}<>:;,【】（）]+/g) ?? []
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('\\s*'), 'gi')
}

/** The statement of an item as it stands after what was filled in before. */
function wordsToFill(item: ChecklistItem): string {
  return item.tailored ?? statementOf(item)
}

/** What is still to be filled in, each placeholder once. */
function blanksIn(words: string): string[] {
  return [...new Set([...words.matchAll(BLANK)].map(([blank]) => blank.replace(/\s+/g, ' ')))]
}
