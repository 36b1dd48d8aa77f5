import { around, type Placed } from '../geometry.js'
import type { LaidCell, TableItem } from '../layout/items.js'
import { type Line, linesOf } from '../layout/lines.js'
import type { Ruling, Word } from '../page.js'
import { rowGroups } from './row-groups.js'

/** A line across the page that is drawn piece by piece, one below each cell of a row. */
type PiecedRule = Placed & { columns: number[] }

/** Pieces of one line meet within this, in points. */
const JOINT = 3
const SAME_HEIGHT = 1
const SHORTEST_PIECE = 10
/** Words of neighbouring cells stand further apart. */
const NARROWEST_GAP = 4
/** Lines of one table stand no further apart, and the head no further above its line, in sizes. */
const FURTHEST = 3.6
const HEAD_GAP = 1.6
const MAX_RULINGS = 3000

/** Tables that are ruled below their head only: the pieces of the line tell the columns. */
export function headRuledTables(
  words: readonly Word[],
  rulings: readonly Ruling[],
  page: number,
): { tables: TableItem[]; rest: Word[] } {
  const rules = piecedRules(rulings)
  const tables: TableItem[] = []
  if (rules.length === 0) return { tables, rest: [...words] }
  let lines = linesOf(words, page)
  const taken = new Set<Word>()
  for (const rule of rules) {
    const own = linesOfTable(lines, rule)
    if (!own) continue
    tables.push(tableOf(own, rule, rules))
    for (const line of own) for (const word of line.words) taken.add(word)
    const all = new Set(own)
    lines = lines.filter((line) => !all.has(line))
  }
  return { tables, rest: words.filter((word) => !taken.has(word)) }
}

function piecedRules(rulings: readonly Ruling[]): PiecedRule[] {
  const pieces = rulings.filter(({ vertical, left, right }) => !vertical && right - left > SHORTEST_PIECE)
  if (pieces.length > MAX_RULINGS) return []
  const heights: Ruling[][] = []
  for (const piece of pieces.sort((a, b) => a.top - b.top)) {
    const height = heights.at(-1)
    if (height && piece.top - (height[0] as Ruling).top < SAME_HEIGHT) height.push(piece)
    else heights.push([piece])
  }
  return heights.flatMap((height) => runsOf(height).flatMap((run) => (run.length > 1 ? ruleOf(run) : [])))
}

function runsOf(pieces: Ruling[]): Ruling[][] {
  const runs: Ruling[][] = []
  for (const piece of pieces.sort((a, b) => a.left - b.left)) {
    const run = runs.at(-1)
    const gap = piece.left - (run?.at(-1)?.right ?? 0)
    if (run && Math.abs(gap) < JOINT) run.push(piece)
    else runs.push([piece])
  }
  return runs
}

function ruleOf(run: readonly Ruling[]): PiecedRule {
  const place = around(run)
  return { ...place, columns: [...run.map(({ left }) => left), place.right] }
}

/** The head, which stands closely above the line in several columns, and the rows below it. */
function linesOfTable(lines: readonly Line[], rule: PiecedRule): Line[] | undefined {
  const below = lines.findIndex(({ baseline }) => baseline > rule.top)
  if (below < 1) return undefined
  const nearest = lines[below - 1] as Line
  if (rule.top - nearest.baseline > HEAD_GAP * nearest.style.size || filledColumns(nearest, rule) < 2) return undefined
  let from = below - 1
  while (from > 0 && isClose(lines[from - 1] as Line, lines[from] as Line) && isRow(lines[from - 1] as Line, rule))
    from--
  let to = below
  while (to < lines.length && goesOn(lines[to - 1] as Line, lines[to] as Line) && isRow(lines[to] as Line, rule)) to++
  const body = lines.slice(below, to)
  return body.some((line) => filledColumns(line, rule) > 1) ? lines.slice(from, to) : undefined
}

function isClose(above: Line, line: Line): boolean {
  return line.baseline - above.baseline < 1.3 * line.style.size && above.style.size === line.style.size
}

/** What is set larger is a heading behind the table. */
function goesOn(above: Line, { baseline, style }: Line): boolean {
  return baseline - above.baseline < FURTHEST * style.size && style.size < 1.05 * above.style.size
}

function isRow(line: Line, rule: PiecedRule): boolean {
  return filledColumns(line, rule) > 0
}

/** In how many columns a line has words; none where words stand outside or lie over the edge of a column. */
function filledColumns({ words }: Line, { columns, left, right }: PiecedRule): number {
  const filled = new Set<number>()
  for (const [index, word] of words.entries()) {
    if (word.left < left - JOINT || word.right > right + JOINT) return 0
    const column = columnOf(word, columns)
    if (word.right > (columns[column + 1] as number) + JOINT || word.left < (columns[column] as number) - JOINT)
      return 0
    const before = words[index - 1]
    if (before && columnOf(before, columns) !== column && word.left - before.right < NARROWEST_GAP) return 0
    filled.add(column)
  }
  return filled.size
}

function columnOf({ left, right }: Placed, columns: readonly number[]): number {
  let column = 0
  while (column < columns.length - 2 && (left + right) / 2 > (columns[column + 1] as number)) column++
  return column
}

function tableOf(lines: readonly Line[], rule: PiecedRule, rules: readonly PiecedRule[]): TableItem {
  const { columns } = rule
  const page = (lines[0] as Line).page
  const place = { ...around(lines), left: rule.left, right: rule.right }
  const head = lines.filter(({ baseline }) => baseline < rule.top)
  const within = rules.filter(({ top }) => top > rule.top && top < place.bottom)
  const body = lines.slice(head.length)
  const groups = within.length > 0 ? ruledGroups(body, within) : rowGroups(body, columns[1] as number)
  const rows = [head, ...groups].map((group) => {
    const { top, bottom } = around(group)
    const words = group.flatMap((line) => line.words)
    return columns.slice(0, -1).map((left, column): LaidCell => {
      const own = words.filter((word) => columnOf(word, columns) === column)
      return {
        left,
        right: columns[column + 1] as number,
        top,
        bottom,
        colspan: 1,
        rowspan: 1,
        lines: linesOf(own, page),
      }
    })
  })
  return { ...place, kind: 'table', page, columns, rows }
}

function ruledGroups(lines: readonly Line[], rules: readonly PiecedRule[]): Line[][] {
  const groups = [...rules, undefined].map((rule, index) =>
    lines.filter(
      ({ baseline }) => baseline > (rules[index - 1]?.top ?? -Infinity) && baseline < (rule?.top ?? Infinity),
    ),
  )
  return groups.filter((group) => group.length > 0)
}
