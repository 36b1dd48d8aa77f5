import type { Checklist, ChecklistItem } from '@clausekit/model'
import { type ClauseBranch, clauseTree, headingOf } from '../../clause-tree.js'

/** A clause to choose from, with the items in it and below it. */
export type ClauseChoice = { key: string; depth: number; words: string; standardId: string }

/** Items of one clause that stand together. */
export type Group = { standardId: string; clauseId: string; number: string; title: string; items: number[] }

/** The items in runs of one clause. */
export function groupsOf(items: readonly ChecklistItem[]): Group[] {
  const groups: Group[] = []
  for (const [position, { standardId, clauseId, clause, clauseTitle }] of items.entries()) {
    const last = groups[groups.length - 1]
    if (last?.standardId === standardId && last.clauseId === clauseId) last.items.push(position)
    else {
      const number = clause === clauseTitle ? '' : clause
      groups.push({ standardId, clauseId, number, title: clauseTitle, items: [position] })
    }
  }
  return groups
}

/** The clauses of a checklist that hold items, each before those in it, and the keys of the clauses around each item. */
export function clauseChoices(checklist: Checklist): {
  choices: ClauseChoice[]
  around: ReadonlyMap<ChecklistItem, ReadonlySet<string>>
} {
  const choices: ClauseChoice[] = []
  const around = new Map<ChecklistItem, ReadonlySet<string>>()
  const add = (branch: ClauseBranch, standardId: string, above: readonly string[]) => {
    choices.push({ key: branch.key, depth: above.length, words: headingOf(branch), standardId })
    const keys = [...above, branch.key]
    for (const item of branch.items) around.set(item, new Set(keys))
    for (const child of branch.children) add(child, standardId, keys)
  }
  for (const { standard, clauses } of clauseTree(checklist)) for (const clause of clauses) add(clause, standard.id, [])
  return { choices, around }
}
