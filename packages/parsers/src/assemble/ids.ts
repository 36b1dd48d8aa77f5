import type { Clause } from '@clausekit/model'
import type { ClauseNumber } from './numbers.js'

/** Gives out ids: the same input gives the same ids, and none twice. */
export type Ids = {
  clause(number: ClauseNumber | undefined, title: string, parent: Clause | undefined): string
  /** The id of a clause that the source marks as one. */
  marked(clause: Pick<Clause, 'number' | 'title'>, parent: Clause | undefined, isAnnex: boolean): string
  other(prefix: string, name: string | undefined): string
}

export function createIds(): Ids {
  const used = new Set<string>()
  const counters = new Map<string, number>()
  const copies = new Map<string, number>()
  const count = (prefix: string) => {
    const next = (counters.get(prefix) ?? 0) + 1
    counters.set(prefix, next)
    return next
  }
  const unique = (id: string) => {
    if (!used.has(id)) {
      used.add(id)
      return id
    }
    let copy = (copies.get(id) ?? 1) + 1
    while (used.has(`${id}~${copy}`)) copy++
    copies.set(id, copy)
    used.add(`${id}~${copy}`)
    return `${id}~${copy}`
  }
  return {
    clause: (number, title, parent) => {
      if (!number) return unique(`clause-${slug(title) || 'untitled'}`)
      if (number.kind === 'annex' && number.rank === 0) return unique(`annex-${number.number}`)
      // （一） begins anew in each chapter: its id names the way down to it.
      const above = number.kind === 'official' && parent ? `${parent.id.replace(/^(?:clause|annex)-/, '')}.` : ''
      return unique(`clause-${above}${slug(number.number)}`)
    },
    marked: ({ number, title }, parent, isAnnex) => {
      if (number === null && !isAnnex) return unique(`clause-${slug(title) || 'untitled'}`)
      const isOutermost = parent === undefined || !parent.id.startsWith('annex-')
      return unique(
        isAnnex && isOutermost ? `annex-${slug(number ?? '') || count('annex')}` : `clause-${slug(number ?? '')}`,
      )
    },
    other: (prefix, name) => unique(`${prefix}-${name ? slug(name) : count(prefix)}`),
  }
}

function slug(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60)
}

/** The anchor that Markdown sites make of a heading. */
export function anchorSlug(title: string, number: string | undefined): string {
  return `${number ? `${number} ` : ''}${title}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]+/gu, '')
    .trim()
    .replace(/\s/g, '-')
}
