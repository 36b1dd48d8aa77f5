import { type ChecklistItem, Outcome } from '@clausekit/model'
import type { ColumnName, Words } from '../../../words/words.js'
import { cellsOf, TO_FILL_IN } from '../../columns.js'
import { inertCell, inertTypedCell } from '../../inert-cell.js'
import { columnLetters } from '../../table.js'
import type { Cell, Row, Sheet } from '../spreadsheetml/sheet.js'
import { cutInto, LONGEST_CELL, shortened } from './long-texts.js'
import { heightOf } from './row-height.js'

/** What people look up of a retired item, with widths in characters. */
const SHOWN = [
  ['id', 16],
  ['label', 10],
  ['clause', 9],
  ['clauseTitle', 18],
  ['provision', 56],
  ...TO_FILL_IN.map((name) => [name, name === 'evidence' || name === 'remark' ? 30 : 14] as const),
] as const satisfies readonly (readonly [name: ColumnName, width: number])[]

/**
 * The sheet for items that the checklist no longer has: what people look up, and out of sight the whole item as JSON, which is what is read
 * again. JSON that is too long for a cell goes on in the cells behind.
 */
export function retiredSheet(name: string, items: readonly ChecklistItem[], words: Words): Sheet {
  const headings = SHOWN.map(([column]) => (column === 'id' ? words.workbook.retiredId : words.columns[column]))
  const header = [...headings, words.workbook.retiredItem].map((value): Cell => ({ value, style: 'head' }))
  const rows = items.map((item) => itemRow(item, words))
  const kept = Math.max(...rows.map(({ cells }) => cells.length)) - SHOWN.length
  const verdict = columnLetters(SHOWN.findIndex(([column]) => column === 'verdict'))
  return {
    name,
    columns: [
      ...SHOWN.map(([, width], at) => ({
        width,
        hidden: rows.every(({ cells }) => !cells[at]?.value),
        style: 'cell' as const,
      })),
      ...Array.from({ length: kept }, () => ({ width: 20, hidden: true, style: 'textCell' as const })),
    ],
    rows: [{ cells: header, height: 32 }, ...rows],
    frozen: { rows: 1, columns: 1 },
    filter: `A1:${columnLetters(SHOWN.length - 1)}${items.length + 1}`,
    colours: [
      {
        range: `${verdict}2:${verdict}${items.length + 1}`,
        words: Outcome.options.map((outcome) => words.verdicts[outcome]),
        colours: Outcome.options,
      },
    ],
    textual: `A1:${columnLetters(SHOWN.length - 1)}${items.length + 1}`,
    landscape: true,
  }
}

function itemRow(item: ChecklistItem, words: Words): Row {
  const own = cellsOf(item, words)
  let height = 0
  const shown = SHOWN.map(([column, width]): Cell => {
    const value = shortened(own[column])
    height = Math.max(height, heightOf(value, width))
    const isPlain = inertCell(value) === value
    return { value: inertTypedCell(value), style: isPlain ? 'textCell' : 'quotedCell' }
  })
  const kept = cutInto(JSON.stringify(item), LONGEST_CELL).map((value): Cell => ({ value, style: 'textCell' }))
  return { cells: [...shown, ...kept], height, isEstimated: true }
}
