import { printable } from '../command-line/diagnostic-line.js'
import { displayWidth, pad, wrap } from '../display-width.js'

const HEADER = ['id', 'kind', 'clause', 'text'] as const
const GAP = '  '
const LEAST_TEXT_WIDTH = 24
const MOST_CELL_WIDTH = 24

/** What a row says: label or id, kind, clause, words. */
export type TableRow = readonly [string, string, string, string]

/**
 * Provisions as a table for a terminal, each line at most `width` columns wide. Without a width: one line a provision, its
 * fields uncut and parted by tabs, for other programs.
 */
export function writeTable(provisions: readonly TableRow[], width?: number): string {
  const rows = provisions.map((cells) => cells.map((cell) => printable(cell).replace(/ +/g, ' ').trim()))
  if (width === undefined) return rows.map((row) => `${row.join('\t')}\n`).join('')
  const fixed = [0, 1, 2].map((column) => columnWidth([HEADER, ...rows].map((row) => row[column] ?? '')))
  const before = fixed.reduce((sum, size) => sum + size + GAP.length, 0)
  const textWidth = Math.max(LEAST_TEXT_WIDTH, width - before)
  const lines = [HEADER, ...rows].map((row) => writeRow(row, [...fixed, textWidth]))
  return lines.join('')
}

function columnWidth(values: readonly string[]): number {
  return Math.min(
    MOST_CELL_WIDTH,
    values.reduce((most, value) => Math.max(most, displayWidth(value)), 0),
  )
}

function writeRow(row: readonly string[], widths: readonly number[]): string {
  const columns = row.map((cell, index) => wrap(cell, widths[index] as number))
  const height = Math.max(...columns.map((lines) => lines.length))
  const lines = Array.from({ length: height }, (_, line) =>
    columns.map((column, index) => pad(column[line] ?? '', widths[index] as number)).join(GAP),
  )
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}
