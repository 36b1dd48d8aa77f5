import { ChecklistItem, type Diagnostic } from '@clausekit/model'
import type { Words } from '../../../words/words.js'
import { allWords } from '../../../words/words-for.js'
import { cellsOf, TO_FILL_IN } from '../../columns.js'
import { headingKey } from '../../heading-key.js'
import { readInertCell } from '../../inert-cell.js'
import { columnLetters, placeOf, type Table, type TableRow } from '../../table.js'
import { shortened } from '../write/long-texts.js'

type Report = (severity: Diagnostic['severity'], ruleId: string, message: string) => void

/** Whether a sheet holds items that the checklist no longer has. */
export function isRetiredTable({ rows: [header] }: Table): boolean {
  return wordsOfSheet(header) !== undefined
}

/** The words of the language that the sheet is written in. */
function wordsOfSheet(header: TableRow | undefined): Words | undefined {
  return allWords.find(({ workbook }) =>
    [workbook.retiredId, workbook.retiredItem].every((heading) => columnOf(header, heading) !== undefined),
  )
}

/** The retired items of a sheet, each as it was written; what somebody changed in its cells is reported. */
export function readRetired(table: Table, report: Report): ChecklistItem[] {
  const [header, ...rows] = table.rows
  const words = wordsOfSheet(header)
  if (!header || !words) return []
  const from = columnOf(header, words.workbook.retiredItem) as number
  return rows.flatMap((row) => {
    const place = placeOf(table, row)
    const item = itemIn(row, from)
    if (!item) {
      const message = `${place}, column “${words.workbook.retiredItem}” (${columnLetters(from)}): found no retired item; expected the cells as they were written. The row is not read.`
      report('error', 'retired-malformed', message)
      return []
    }
    for (const column of changedColumns(item, header, row, words))
      report(
        'warning',
        'retired-changed',
        `${place}, column “${header.cells.get(column)}” (${columnLetters(column)}): found “${(row.cells.get(column) ?? '').slice(0, 100)}” for the retired item ${item.id}, whose verdict says something else. Retired items are not filled in; the cell is not read.`,
      )
    return [item]
  })
}

/** The columns of the verdict that no longer say what was written there. */
function changedColumns(item: ChecklistItem, header: TableRow, { cells }: TableRow, words: Words): number[] {
  const own = cellsOf(item, words)
  return TO_FILL_IN.flatMap((name) => {
    const column = columnOf(header, words.columns[name])
    if (column === undefined) return []
    return plain(readInertCell(cells.get(column) ?? '')) === plain(shortened(own[name])) ? [] : [column]
  })
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function itemIn({ cells }: TableRow, from: number): ChecklistItem | undefined {
  const pieces: string[] = []
  for (let column = from; cells.has(column); column++) pieces.push(cells.get(column) ?? '')
  try {
    return ChecklistItem.safeParse(JSON.parse(pieces.join(''))).data
  } catch {
    return undefined
  }
}

function columnOf(header: TableRow | undefined, heading: string): number | undefined {
  return [...(header?.cells ?? [])].find(([, words]) => headingKey(words) === headingKey(heading))?.[0]
}
