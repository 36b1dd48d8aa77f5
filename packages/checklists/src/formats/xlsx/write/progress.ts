import { type ChecklistItem, Outcome } from '@clausekit/model'
import type { Words } from '../../../words/words.js'
import { columnLetters } from '../../table.js'
import { absolute, type Cell, formulaString, type Row, sheetReference } from '../spreadsheetml/sheet.js'
import { shortened } from './long-texts.js'
import { heightOf } from './row-height.js'

/** Items that are counted together: those of a sheet, or those of them with a certain word in a column. */
export type CountedGroup = {
  title: string
  /** The name of the sheet that they stand on. */
  sheet: string
  /** Whether the title leads to that sheet. */
  isLinked: boolean
  ids: string
  verdicts: string
  only?: { range: string; word: string } | undefined
  items: readonly ChecklistItem[]
}

/** The width of the column of titles, in characters. */
export const TITLE_WIDTH = 40

/** What has none of these outcomes is untested. */
const DECIDED = Outcome.options.filter((outcome) => outcome !== 'untested')
const FIRST_DECIDED = 'B'
const LAST_DECIDED = columnLetters(DECIDED.length)
const TOTAL = columnLetters(DECIDED.length + 2)

/** A table of outcomes by group, whose formulas follow what is filled in; its total stands below. */
export function progressRows(groups: readonly CountedGroup[], firstRow: number, words: Words): Row[] {
  const outcomes = [...DECIDED, 'untested' as const].map((outcome) => words.verdicts[outcome])
  const heads = ['', ...outcomes, words.total, words.workbook.checked]
  const header: Row = { cells: heads.map((value): Cell => ({ value, style: 'head' })), height: 32 }
  const rows = groups.map((group, index) => groupRow(group, firstRow + index, words))
  return [header, ...rows, totalRow(groups, firstRow, words)]
}

function groupRow(
  { title, sheet, isLinked, ids, verdicts, only, items }: CountedGroup,
  row: number,
  words: Words,
): Row {
  const inSheet = (range: string) => `${sheetReference(sheet)}!${absolute(range)}`
  const condition = only ? `${inSheet(only.range)},${formulaString(only.word)}` : undefined
  const decided = DECIDED.map((outcome): Cell => {
    const verdict = `${inSheet(verdicts)},${formulaString(words.verdicts[outcome])}`
    const formula = condition ? `COUNTIFS(${condition},${verdict})` : `COUNTIF(${verdict})`
    return { formula, value: countOf(items, outcome), style: 'number' }
  })
  const total = condition ? `COUNTIF(${condition})` : `COUNTA(${inSheet(ids)})`
  return {
    height: heightOf(title, TITLE_WIDTH),
    isEstimated: true,
    cells: [
      { value: shortened(title), style: isLinked ? 'link' : 'label' },
      ...decided,
      untestedCell(row, items, 'number'),
      { formula: total, value: items.length, style: 'number' },
      shareCell(row, items, 'share'),
    ],
  }
}

function totalRow(groups: readonly CountedGroup[], firstRow: number, words: Words): Row {
  const row = firstRow + groups.length
  const items = groups.flatMap((group) => group.items)
  const sum = (letters: string, value: number): Cell => ({
    formula: groups.length > 0 ? `SUM(${letters}${firstRow}:${letters}${row - 1})` : '0',
    value,
    style: 'total',
  })
  return {
    cells: [
      { value: words.total, style: 'label' },
      ...DECIDED.map((outcome, index) => sum(columnLetters(index + 1), countOf(items, outcome))),
      untestedCell(row, items, 'total'),
      sum(TOTAL, items.length),
      shareCell(row, items, 'totalShare'),
    ],
  }
}

function untestedCell(row: number, items: readonly ChecklistItem[], style: Cell['style']): Cell {
  return { formula: `${TOTAL}${row}-SUM(${decidedIn(row)})`, value: items.length - decidedOf(items), style }
}

function shareCell(row: number, items: readonly ChecklistItem[], style: Cell['style']): Cell {
  return {
    formula: `IF(${TOTAL}${row}=0,0,SUM(${decidedIn(row)})/${TOTAL}${row})`,
    value: items.length === 0 ? 0 : decidedOf(items) / items.length,
    style,
  }
}

function decidedIn(row: number): string {
  return `${FIRST_DECIDED}${row}:${LAST_DECIDED}${row}`
}

function decidedOf(items: readonly ChecklistItem[]): number {
  return items.filter(({ verdict }) => verdict && verdict.outcome !== 'untested').length
}

function countOf(items: readonly ChecklistItem[], outcome: Outcome): number {
  return items.filter(({ verdict }) => verdict?.outcome === outcome).length
}
