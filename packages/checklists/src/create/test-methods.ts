import {
  blocksOf,
  type Clause,
  clausesOf,
  type List,
  type Provision,
  plainText,
  type Standard,
  type Table,
  walk,
} from '@clausekit/model'
import { oneLine } from '../formats/one-line.js'

/** A clause that says how provisions are checked. */
export type TestMethod = {
  clauseId: string
  /** As printed: 6.3.1, or the title where no number is printed. */
  text: string
  /** What to do, in the words of the standard; none where the clause has subclauses, which may each check something else. */
  steps: string[]
}

/**
 * How a standard says that its provisions are checked.
 *
 * A clause on test methods belongs to a clause of requirements where a row of a table names both, where it cites it, where it
 * names the label of a provision, or where it has the same title.
 *
 * @returns A look-up: the most exact methods for a provision.
 */
export function testMethodsOf(standard: Standard): (provision: Provision) => TestMethod[] {
  const clauses = [...clausesOf(standard)]
  const testing = testClauses(standard)
  if (testing.size === 0) return () => []
  const parents = parentsOf(clauses)
  const byNumber = new Map(clauses.flatMap((clause) => (clause.number === null ? [] : [[clause.number, clause]])))
  const checked = clauses.filter((clause) => !testing.has(clause))
  const sources = [
    byTable(standard, byNumber, testing),
    byCitation(testing, byNumber),
    byTitle(checked, testing),
  ] as const
  const labels = byLabel(testing)
  const methods = new Map<Clause, TestMethod>()
  const methodOf = (clause: Clause) => {
    const known = methods.get(clause) ?? describe(clause)
    methods.set(clause, known)
    return known
  }
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  return ({ clauseId, label }) => {
    const named = label === undefined ? undefined : labels.get(label)
    if (named) return [methodOf(named)]
    // The clause of the provision itself says more than the clauses around it.
    for (let clause = byId.get(clauseId); clause; clause = parents.get(clause)) {
      if (testing.has(clause)) return []
      const found = sources.map((source) => source.get(clause as Clause)).find((some) => some !== undefined)
      if (found) return [...found].map(methodOf)
    }
    return []
  }
}

type Links = Map<Clause, Set<Clause>>

function testClauses(standard: Standard): Set<Clause> {
  const testing = new Set<Clause>()
  for (const clause of clausesOf(standard)) {
    if (clause.role !== 'test-methods') continue
    for (const inner of clausesOf(clause)) testing.add(inner)
  }
  return testing
}

function parentsOf(clauses: readonly Clause[]): Map<Clause, Clause> {
  const parents = new Map<Clause, Clause>()
  for (const clause of clauses)
    for (const child of clause.children) if (child.type === 'clause') parents.set(child, clause)
  return parents
}

/** Rows of tables of inspection items, which have the number of the requirement in one cell and that of the method in another. */
function byTable(standard: Standard, byNumber: ReadonlyMap<string, Clause>, testing: ReadonlySet<Clause>): Links {
  const links: Links = new Map()
  for (const { node } of walk(standard)) {
    if (node.type !== 'table') continue
    for (const cells of cellsOf(node)) {
      const named = cells.flatMap((words) => numbersIn(words, byNumber))
      const methods = named.filter((clause) => testing.has(clause))
      for (const clause of named) if (!testing.has(clause)) for (const method of methods) link(links, clause, method)
    }
  }
  return links
}

function cellsOf(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => plainText(cell.children).text.trim()))
}

/** The clauses that a cell names, where it holds nothing but numbers of clauses; a number alone may count the rows. */
function numbersIn(cell: string, byNumber: ReadonlyMap<string, Clause>): Clause[] {
  if (cell.length > 60) return []
  const parts = cell.split(/[\s,，、;；]+/).filter(Boolean)
  const clauses = parts.flatMap((part) => (part.includes('.') ? (byNumber.get(part) ?? []) : []))
  return clauses.length === parts.length ? clauses : []
}

function byCitation(testing: ReadonlySet<Clause>, byNumber: ReadonlyMap<string, Clause>): Links {
  const links: Links = new Map()
  for (const method of testing) {
    for (const [number] of ownWords(method).matchAll(
      /(?<![\p{Script=Latin}\d.\-—/])(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){1,6}(?![\d%]|\.\d)/gu,
    )) {
      const clause = byNumber.get(number)
      if (clause && !testing.has(clause)) link(links, clause, method)
    }
  }
  return links
}

function byTitle(checked: readonly Clause[], testing: ReadonlySet<Clause>): Links {
  const links: Links = new Map()
  const methods = new Map<string, Clause[]>()
  for (const method of testing) {
    const title = titleKey(method)
    if (title) methods.set(title, [...(methods.get(title) ?? []), method])
  }
  for (const clause of checked) for (const method of methods.get(titleKey(clause)) ?? []) link(links, clause, method)
  return links
}

function titleKey({ title }: Clause): string {
  return title.toLowerCase().replace(/[\s\u3000]+/g, '')
}

/** Abstract tests name the label of the requirement that they check. */
function byLabel(testing: ReadonlySet<Clause>): Map<string, Clause> {
  const labels = new Map<string, Clause>()
  for (const method of testing)
    for (const [label] of ownWords(method).matchAll(/\/req\/[\w./-]{1,200}/g))
      if (!labels.has(label)) labels.set(label, method)
  return labels
}

function link(links: Links, clause: Clause, method: Clause): void {
  const known = links.get(clause)
  if (known) known.add(method)
  else links.set(clause, new Set([method]))
}

function ownWords(clause: Clause): string {
  return plainText(blocksOf(clause)).text
}

function describe(clause: Clause): TestMethod {
  const hasSubclauses = clause.children.some(({ type }) => type === 'clause')
  return {
    clauseId: clause.id,
    text: clause.label ?? clause.number ?? clause.title,
    steps: hasSubclauses ? [] : stepsOf(clause),
  }
}

/** The items of its lists, or else its paragraphs. */
function stepsOf(clause: Clause): string[] {
  const blocks = blocksOf(clause)
  const lists = blocks.filter((block): block is List => block.type === 'list')
  const steps =
    lists.length > 0
      ? lists.flatMap((list) => list.children.map((item) => plainText(item.children).text))
      : blocks.filter(({ type }) => type === 'paragraph').map((block) => plainText(block).text)
  return steps.map(oneLine).filter(Boolean)
}
