import { around } from '../geometry.js'
import { clauseNumber } from '../heading-numbers.js'
import { type Item, type PageLayout, placeOf, type TextItem } from './items.js'
import { type Line, lineOf } from './lines.js'

/** Fewer shared numbers may be a coincidence. */
const FEWEST_SHARED = 3
/** So many numbers of the fuller column, as a share, stand in the other too. */
const MOSTLY_SHARED = 0.6
/** Words of two columns on one baseline are further apart than those of a line. */
const NARROWEST = 8
/** A page that does not show its columns is tried with so many edges of others. */
const MOST_EDGES = 4
/** The second column begins within these shares of the width of the page. */
const [LEFTMOST, RIGHTMOST] = [0.35, 0.65]

/**
 * Read a text that stands in two languages side by side: all of the first column, then all of the second.
 *
 * Both columns then count the same clauses, which text that runs from one column into the next never does. A page of such
 * a run comes back as two, of one number, each with the items of one column; other pages are left as they are.
 */
export function readParallelColumns(pages: readonly PageLayout[]): PageLayout[] {
  const edges = secondEdges(pages)
  if (edges.length === 0) return [...pages]
  const split = pages.map((page) => splitAt(page, edgeOf(page, edges)))
  const shared = split.map(sharedNumbers)
  if (shared.reduce((sum, count) => sum + count, 0) < FEWEST_SHARED) return [...pages]
  const parallel = shared.map((count) => count > 0)
  const end = parallel.lastIndexOf(true) + 1
  let start = parallel.indexOf(true)
  // Forewords and introductions in both languages stand before, without numbers.
  while (start > 0 && hasBoth(split[start - 1] as Sides)) start--
  const run = split.slice(start, end)
  return [
    ...pages.slice(0, start),
    ...run.map(({ page, left }) => ({ ...page, items: left })),
    ...run.map(({ page, right }) => ({ ...page, items: right })).filter(({ items }) => items.length > 0),
    ...pages.slice(end),
  ]
}

type Sides = { page: PageLayout; left: Item[]; right: Item[] }

/** Where the second column begins, on pages that have two: left and right pages may differ. The most frequent come first. */
function secondEdges(pages: readonly PageLayout[]): number[] {
  const counts = new Map<number, number>()
  for (const page of pages) {
    const edge = secondEdge(page)
    if (edge !== undefined) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1])
  return byCount.slice(0, MOST_EDGES).map(([edge]) => edge)
}

function secondEdge({ items, width }: PageLayout): number | undefined {
  let edge = Infinity
  for (const item of items) {
    if (item.kind !== 'text') continue
    for (const left of [item.column.left, repeatedAt(item.line)])
      if (left !== undefined && left > LEFTMOST * width && left < RIGHTMOST * width) edge = Math.min(edge, left)
  }
  return edge < Infinity ? Math.floor(edge) - 1 : undefined
}

/** Where the number of a clause stands on a line once more: the lines of a page may be too short to show its columns. */
function repeatedAt({ words, text }: Line): number | undefined {
  const half = words.length >> 1
  const [before, second] = [words[half - 1], words[half]]
  if (words.length % 2 === 1 || !before || !second || second.left - before.right < NARROWEST) return undefined
  if (!clauseNumber(text.slice(0, 40))?.includes('.')) return undefined
  return words.slice(0, half).every((word, index) => word.text === words[half + index]?.text) ? second.left : undefined
}

/** The edge of a page where most of its lines fall into two; what stands across hides it. */
function edgeOf(page: PageLayout, edges: readonly number[]): number {
  const own = secondEdge(page)
  if (own !== undefined) return own
  const lines = page.items.flatMap((item) => (item.kind === 'text' ? item.line : []))
  const counts = edges.map((edge) => lines.filter((line) => linesAt(line, edge).length > 1).length)
  return edges[counts.indexOf(Math.max(...counts))] as number
}

function splitAt(page: PageLayout, edge: number): Sides {
  const sides: [TextItem[], TextItem[]] = [[], []]
  const left: Item[] = []
  const right: Item[] = []
  for (const item of page.items) {
    if (item.kind !== 'text') {
      ;(item.left >= edge ? right : left).push(item)
      continue
    }
    for (const line of linesAt(item.line, edge)) {
      const side = line.left >= edge ? 1 : 0
      const part: TextItem = { ...item, line }
      // A line across the page belongs to the first column and has edges of its own.
      if (line.right <= edge || side === 1) sides[side].push(part)
      ;(side === 1 ? right : left).push(part)
    }
  }
  for (const side of sides) {
    const { left: from, right: to } = around(side.map(({ line }) => line))
    const column = { left: from, right: to }
    for (const item of side) item.column = column
  }
  return { page, left: inOrder(left), right: inOrder(right) }
}

/** The two lines that stand on one baseline, where no word lies over the gutter. */
function linesAt(line: Line, edge: number): Line[] {
  const left = line.words.filter((word) => word.left < edge)
  const right = line.words.filter((word) => word.left >= edge)
  if (left.length === 0 || right.length === 0) return [line]
  const end = around(left).right
  if (end > edge || around(right).left - end < NARROWEST) return [line]
  return [lineOf(left, line.page), lineOf(right, line.page)]
}

function inOrder(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => placeOf(a).top - placeOf(b).top)
}

function hasBoth({ page, left, right }: Sides): boolean {
  return secondEdge(page) !== undefined && left.length > 2 && right.length > 2
}

/** How many clause numbers stand in both columns of a page; 0 where most stand in one only, or on all lines as in a table. */
function sharedNumbers(sides: Sides): number {
  if (!hasBoth(sides)) return 0
  const [first, second] = [numbersOf(sides.left), numbersOf(sides.right)]
  const same = [...first].filter((number) => second.has(number)).length
  if (2 * same > sides.left.length) return 0
  return same >= MOSTLY_SHARED * Math.max(first.size, second.size) ? same : 0
}

function numbersOf(items: readonly Item[]): Set<string> {
  const numbers = items.map((item) => (item.kind === 'text' ? clauseNumber(item.line.text.slice(0, 40)) : undefined))
  return new Set(numbers.filter((number): number is string => number?.includes('.') === true))
}
