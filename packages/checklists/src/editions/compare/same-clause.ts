import { normalTitle, type Pair } from './exact-pairs.js'
import type { Unit } from './unit.js'

/** How many provisions must have stayed together for two sections to be the same in spite of their titles. */
const LEAST_TOGETHER = 2

/**
 * Whether two units stand in the same clause, although it may have a new number: it has the same title, which no other clause has;
 * or the same title and the same neighbours; or most of its provisions stayed together.
 *
 * Untitled clauses, such as numbered articles, are taken together under the title above them.
 */
export function sameClause(
  before: readonly Unit[],
  after: readonly Unit[],
  pairs: readonly Pair[],
): (before: number, after: number) => boolean {
  const old = sectionsOf(before)
  const now = sectionsOf(after)
  const together = togetherIn(old, now, pairs)
  const partners = new Map(pairs.map((pair) => [pair.before, pair.after]))
  const isBeside = (b: number, a: number, step: 1 | -1) => partners.get(b + step) === a + step
  return (b, a) => {
    const section = old.sections[b] as number
    const other = now.sections[a] as number
    const title = old.titles[section] as string
    if (title === now.titles[other]) {
      if ((before[b] as Unit).clause === (after[a] as Unit).clause) return true
      if (title !== '' && old.counts.get(title) === 1 && now.counts.get(title) === 1) return true
      if (isBeside(b, a, -1) || isBeside(b, a, 1)) return true
    }
    return together(section, other)
  }
}

type Sections = {
  /** For each unit the number of its section. */
  sections: number[]
  /** The title of each section. */
  titles: string[]
  /** How many sections have a title. */
  counts: Map<string, number>
}

/** Units in a row that have the same title and stand below the same number. */
function sectionsOf(units: readonly Unit[]): Sections {
  const sections: number[] = []
  const titles: string[] = []
  const counts = new Map<string, number>()
  units.forEach((unit, index) => {
    const title = normalTitle(unit.clauseTitle)
    const last = units[index - 1]
    if (!last || title !== titles.at(-1) || !areRelated(last.clause, unit.clause)) {
      titles.push(title)
      counts.set(title, (counts.get(title) ?? 0) + 1)
    }
    sections.push(titles.length - 1)
  })
  return { sections, titles, counts }
}

/** 5.1 and 5.2, or 5 and 5.1. */
function areRelated(one: string, other: string): boolean {
  return one === other || parentOf(one) === parentOf(other) || parentOf(one) === other || one === parentOf(other)
}

function parentOf(clause: string): string {
  return clause.slice(0, Math.max(0, clause.lastIndexOf('.')))
}

function togetherIn(old: Sections, now: Sections, pairs: readonly Pair[]): (section: number, other: number) => boolean {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { before, after } of pairs) {
    const section = old.sections[before] as number
    const other = now.sections[after] as number
    count(`${section}→${other}`)
    count(`${section}→`)
    count(`→${other}`)
  }
  return (section, other) => {
    const both = counts.get(`${section}→${other}`) ?? 0
    const most = Math.max(counts.get(`${section}→`) ?? 0, counts.get(`→${other}`) ?? 0)
    return both >= LEAST_TOGETHER && both * 2 > most
  }
}
