import type { Clause, Provision } from '@clausekit/model'

/** Titles are told apart by their last characters. */
const ENDING = 24

/**
 * The titles of a clause, and of those without a number below it, that are provisions: the criteria of a checklist may be headings.
 *
 * @returns `next`: the clause whose title ends with all the words of a provision, each clause once.
 */
export function titledProvisions(clause: Clause): { next: (provision: Provision) => Clause | undefined } {
  const byEnding = new Map<string, Clause[]>()
  const visit = (each: Clause) => {
    if (each.title !== '') {
      const ending = each.title.slice(-ENDING)
      const same = byEnding.get(ending)
      if (same) same.push(each)
      else byEnding.set(ending, [each])
    }
    for (const child of each.children) if (child.type === 'clause' && child.number === null) visit(child)
  }
  visit(clause)
  return {
    next: ({ text }) => {
      const same = byEnding.get(text.slice(-ENDING))
      const index = same?.findIndex(({ title }) => title.endsWith(text)) ?? -1
      return index < 0 ? undefined : same?.splice(index, 1)[0]
    },
  }
}
