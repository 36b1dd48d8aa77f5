import type { Outcome } from '@clausekit/model'
import type { StyleName } from './styles.js'

export type Cell = {
  /** Words, a number, or nothing. */
  value?: string | number | undefined
  /** A formula without its equals sign; `value` is what it gives now. */
  formula?: string | undefined
  style: StyleName
}

export type Column = {
  /** In characters. */
  width: number
  hidden?: boolean | undefined
  /** Whether it is folded away behind a button, with its neighbours. */
  folded?: boolean | undefined
  /** What cells have that nobody wrote in yet. */
  style: StyleName
}

export type Row = {
  cells: readonly Cell[]
  /** In points. */
  height?: number | undefined
  /** Whether programs may find a better height. */
  isEstimated?: boolean | undefined
}

/** Cells that allow only words of a list. */
export type Choices = { range: string; words: readonly string[]; complaint: string }

/** Cells with certain words that have the colours of outcomes, by their order; words without a colour stay plain. */
export type Colours = { range: string; words: readonly string[]; colours: readonly Outcome[] }

/** A sheet of a workbook; references are like those in formulas: A1, B2:B9. */
export type Sheet = {
  name: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** How many rows and columns stay in sight. */
  frozen?: { rows: number; columns: number } | undefined
  /** The range with a filter button in each column of its first row. */
  filter?: string | undefined
  merged?: readonly string[] | undefined
  choices?: readonly Choices[] | undefined
  colours?: readonly Colours[] | undefined
  /** A range of shares from 0 to 1, with a bar each. */
  bars?: string | undefined
  /** Cells that lead to another sheet. */
  links?: readonly { cell: string; target: string }[] | undefined
  /** Ranges where numbers are meant as words. */
  textual?: string | undefined
  landscape: boolean
}

/** A sheet in a formula. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/** A range that stays where it is when its formula is copied. */
export function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}

/** Words in a formula. */
export function formulaString(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
