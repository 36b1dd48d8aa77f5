import type { Line } from '../layout/lines.js'

/**
 * The lines of a table, row by row.
 *
 * Where rows stand apart, the gaps part them; else each line with words in the first column begins a row.
 */
export function rowGroups(lines: readonly Line[], firstColumnEnd: number): Line[][] {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index] as Line).baseline)
  const tight = Math.min(...steps)
  const byGaps =
    steps.filter((step) => step > 1.3 * tight).length >= 0.3 * steps.length &&
    tight < 1.6 * ((lines[0] as Line | undefined)?.style.size ?? 0)
  const groups: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const opens = byGaps ? (steps[index - 1] ?? 0) > 1.2 * tight : line.left < firstColumnEnd
    const group = groups.at(-1)
    if (group && !opens) group.push(line)
    else groups.push([line])
  }
  return groups
}
