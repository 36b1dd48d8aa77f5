import { type ChecklistItem, Outcome } from '@clausekit/model'
import type { ColumnName, Words } from '../../../words/words.js'
import { inertCell, inertTypedCell } from '../../inert-cell.js'
import { dateSerial } from '../../read-date.js'
import { columnLetters } from '../../table.js'
import type { Cell, Choices, Colours, Column, Row, Sheet } from '../spreadsheetml/sheet.js'
import type { StyleName } from '../spreadsheetml/styles.js'
import type { ItemColumn } from './item-columns.js'
import { fitCell, type LongText, shortened } from './long-texts.js'
import { heightOf } from './row-height.js'

const DATES: ReadonlySet<ColumnName | undefined> = new Set(['on', 'waivedUntil'])
/** Short words that could be taken for numbers. */
const TEXTUAL: ReadonlySet<ColumnName | undefined> = new Set(['id', 'label', 'clause', 'fingerprint', undefined])

/** A sheet with a row for each item, and what did not fit into its cells. */
export function itemsSheet(
  name: string,
  items: readonly ChecklistItem[],
  columns: readonly ItemColumn[],
  words: Words,
): { sheet: Sheet; longTexts: LongText[] } {
  const hidden = new Set(
    columns.filter(
      ({ hidden, wordsOf }) =>
        hidden === 'always' || (hidden === 'empty' && items.every((item) => wordsOf(item) === '')),
    ),
  )
  const written = items.map((item) => itemRow(item, columns, hidden, words))
  const header = columns.map(
    ({ heading, isToFillIn }): Cell => ({ value: shortened(heading), style: isToFillIn ? 'headToFillIn' : 'head' }),
  )
  const all = `A1:${columnLetters(columns.length - 1)}${items.length + 1}`
  const lists = listsOf(words).filter(({ name }) => columns.some((column) => column.name === name))
  const ranged = lists.map((list) => ({ ...list, range: columnRange(list.name, columns, items.length) }))
  const sheet: Sheet = {
    name,
    columns: columns.map((column) => columnOf(column, hidden.has(column))),
    rows: [{ cells: header, height: 32 }, ...written.map(({ row }) => row)],
    frozen: { rows: 1, columns: 1 },
    filter: all,
    choices: ranged.map(({ range, words, complaint }): Choices => ({ range, words, complaint })),
    colours: ranged.map(({ range, words, colours }): Colours => ({ range, words, colours })),
    textual: all,
    landscape: true,
  }
  return { sheet, longTexts: written.flatMap(({ longTexts }) => longTexts) }
}

type List = { name: ColumnName; words: readonly string[]; complaint: string; colours: readonly Outcome[] }

/** The columns that allow only words of a list. What must be looked at again has the colour of what is not decided. */
function listsOf({ verdicts, reviews, reviewed, proforma, workbook }: Words): List[] {
  const reasons = Object.values(reviews)
  return [
    {
      name: 'verdict',
      words: Outcome.options.map((outcome) => verdicts[outcome]),
      complaint: workbook.wrongVerdict,
      colours: Outcome.options,
    },
    { name: 'support', words: [proforma.yes, proforma.no], complaint: workbook.wrongSupport, colours: [] },
    {
      name: 'review',
      words: [...reasons, reviewed],
      complaint: workbook.wrongReview,
      colours: [...reasons.map(() => 'cantTell' as const), 'passed'],
    },
  ]
}

function itemRow(
  item: ChecklistItem,
  columns: readonly ItemColumn[],
  hidden: ReadonlySet<ItemColumn>,
  words: Words,
): { row: Row; longTexts: LongText[] } {
  const longTexts: LongText[] = []
  let height = 0
  const cells = columns.map((column) => {
    const { words: value, rest } = fitCell(column.wordsOf(item), words)
    if (rest.length > 0) longTexts.push({ id: item.id, column: shortened(column.heading), parts: rest })
    if (!hidden.has(column) && !column.folded) height = Math.max(height, heightOf(value, column.width))
    return cellOf(value, column)
  })
  return { row: { cells, height, isEstimated: true }, longTexts }
}

/** The cells of a column below its heading, such as M2:M9. */
export function columnRange(name: ColumnName, columns: readonly ItemColumn[], count: number): string {
  const letters = columnLetters(columns.findIndex((column) => column.name === name))
  return `${letters}2:${letters}${Math.max(count, 1) + 1}`
}

function columnOf({ width, folded, ...column }: ItemColumn, hidden: boolean): Column {
  return { width, hidden, folded, style: styleOf(column) }
}

function styleOf({ name, isToFillIn }: Pick<ItemColumn, 'name' | 'isToFillIn'>): StyleName {
  if (!isToFillIn) return TEXTUAL.has(name) ? 'textCell' : 'cell'
  return DATES.has(name) ? 'dateInput' : 'input'
}

function cellOf(words: string, column: ItemColumn): Cell {
  const style = styleOf(column)
  if (words === '') return { style }
  const serial = DATES.has(column.name) ? dateSerial(words) : undefined
  if (serial !== undefined) return { value: serial, style }
  if (inertCell(words) === words) return { value: words, style }
  // The style keeps words what they are when somebody edits the cell.
  return { value: inertTypedCell(words), style: column.isToFillIn ? 'quotedInput' : 'quotedCell' }
}
