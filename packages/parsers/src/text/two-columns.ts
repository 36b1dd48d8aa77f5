import type { Chunk } from './chunks.js'
import { signsOf } from './line-signs.js'
import { type Line, leftOf, sliceLine } from './lines.js'

/** A short name, and beside it, in a column of its own, what it means. */
export type ColumnRow = { term: Line; rest: Line }

/**
 * The column in which lines explain the names before it: two lines or more, and most of those that are not continued there.
 *
 * @returns undefined for anything but two columns, or where the second holds no sentences.
 */
export function explanationColumn(chunk: Chunk): number | undefined {
  const left = leftOf(chunk)
  const heads = chunk.filter((line) => line.indent === left)
  const columns = new Map<number, Line[]>()
  for (const line of heads) {
    const row = rowOf(line)
    if (!row || / {3,}/.test(row.rest.layout)) continue
    const column = columns.get(row.rest.indent)
    if (column) column.push(row.rest)
    else columns.set(row.rest.indent, [row.rest])
  }
  const [best] = [...columns].sort((a, b) => b[1].length - a[1].length)
  if (!best || best[1].length < 2 || best[1].length < heads.length * 0.7) return undefined
  if (chunk.some((line) => line.indent !== left && line.indent < best[0])) return undefined
  return signsOf(best[1]).functionShare >= 0.15 ? best[0] : undefined
}

/** Name and explanation of a line, parted by a gap. */
export function rowOf(line: Line): ColumnRow | undefined {
  const at = line.layout.length > 200 ? -1 : line.words.search(/\S\s{3,}\S/) + 1
  if (at <= 0 || at > 40) return undefined
  const [term, rest] = [sliceLine(line, 0, at), sliceLine(line, at)]
  return term && rest ? { term, rest } : undefined
}
