import { type Checklist, Outcome } from '@clausekit/model'
import type { Words } from '../../../words/words.js'
import { inertTypedCell } from '../../inert-cell.js'
import { nameOfStandard } from '../../names-of.js'
import { columnLetters } from '../../table.js'
import { type Cell, type Row, type Sheet, sheetReference } from '../spreadsheetml/sheet.js'
import type { StyleName } from '../spreadsheetml/styles.js'
import { shortened } from './long-texts.js'
import { type CountedGroup, progressRows, TITLE_WIDTH } from './progress.js'
import { heightOf } from './row-height.js'

const LAST_COLUMN = columnLetters(Outcome.options.length + 2)
/** The first column has labels and titles, the others outcomes; widths in characters. */
const WIDTHS = [TITLE_WIDTH, ...Outcome.options.map(() => 11), 9, 11]
const LINE_WIDTH = WIDTHS.reduce((sum, width) => sum + width)

/** The first sheet: what is checked against what, how far it has come, and how to fill in the rest. */
export function frontSheet(
  name: string,
  checklist: Checklist,
  groups: readonly CountedGroup[],
  retiredSheet: string,
  words: Words,
): Sheet {
  const rows: Row[] = []
  const merged: string[] = []
  const links: { cell: string; target: string }[] = []
  const add = (row: Row, from?: number) => {
    rows.push(row)
    if (from !== undefined) merged.push(`${columnLetters(from)}${rows.length}:${LAST_COLUMN}${rows.length}`)
  }
  add(wide(words.checklist, 'title', 30), 0)
  for (const [label, value, style] of identification(checklist, words)) add(pair(label, value, style), 1)
  add({ cells: [] })
  add(wide(words.workbook.progress, 'heading', 22), 0)
  const first = rows.length + 2
  for (const row of progressRows(groups, first, words)) add(row)
  for (const [index, { sheet, isLinked }] of groups.entries())
    if (isLinked) links.push({ cell: `A${first + index}`, target: `${sheetReference(sheet)}!A1` })
  const bars = `${LAST_COLUMN}${first}:${LAST_COLUMN}${rows.length}`
  if (checklist.items.length === 0) add(wide(words.noItems, 'note', heightOf(words.noItems, LINE_WIDTH)), 0)
  const notes = notesOn(checklist, retiredSheet, words)
  if (notes.length > 0) add({ cells: [] })
  for (const { note, target } of notes) {
    add(wide(note, target ? 'linkNote' : 'note', heightOf(note, LINE_WIDTH)), 0)
    if (target) links.push({ cell: `A${rows.length}`, target })
  }
  add({ cells: [] })
  add(wide(words.instructions.heading, 'heading', 22), 0)
  add(wide(words.instructions.text, 'note', heightOf(words.instructions.text, LINE_WIDTH)), 0)
  const top = rows.length + 1
  for (const outcome of Outcome.options) add(pair(words.verdicts[outcome], words.verdictMeanings[outcome], 'cell'), 1)
  return {
    name,
    columns: WIDTHS.map((width) => ({ width, style: 'none' })),
    rows,
    merged,
    links,
    bars,
    colours: [
      {
        range: `A${top}:A${rows.length}`,
        words: Outcome.options.map((outcome) => words.verdicts[outcome]),
        colours: Outcome.options,
      },
    ],
    landscape: false,
  }
}

/** The fields that are to be filled in have the colour of those in the sheets of items. */
function identification(
  { standards, subject, profile }: Checklist,
  words: Words,
): (readonly [label: string, value: string, style: StyleName])[] {
  const [object = '', version = '', by = '', on = ''] = words.record
  return [
    ...standards.map((standard) => [words.identifier, nameOfStandard(standard), 'textCell'] as const),
    ...(profile ? [[words.workbook.profile, profile.title ?? profile.name, 'textCell'] as const] : []),
    [object, subject?.name ?? '', 'input'],
    [version, subject?.version ?? '', 'input'],
    [by, subject?.by ?? '', 'input'],
    [on, subject?.on ?? '', 'input'],
  ]
}

/** What an update to another edition has left to do, and to keep. */
function notesOn(
  { items, retired = [] }: Checklist,
  retiredSheet: string,
  { workbook }: Words,
): { note: string; target?: string }[] {
  const reviews = items.filter(({ review }) => review).length
  return [
    ...(reviews > 0 ? [{ note: workbook.reviews(reviews) }] : []),
    ...(retired.length > 0
      ? [{ note: workbook.retirements(retired.length), target: `${sheetReference(retiredSheet)}!A1` }]
      : []),
  ]
}

function wide(value: string, style: StyleName, height: number): Row {
  return { cells: across({ value, style }, 0), height }
}

function pair(label: string, words: string, style: StyleName): Row {
  const value = shortened(inertTypedCell(words))
  return {
    cells: [{ value: label, style: 'label' }, ...across({ value, style }, 1)],
    // Merged cells do not grow with their words.
    height: Math.max(heightOf(value, LINE_WIDTH - TITLE_WIDTH), heightOf(label, TITLE_WIDTH)),
  }
}

/** A merged range has the border of all its cells. */
function across(cell: Cell, from: number): Cell[] {
  const rest = Outcome.options.length + 2 - from
  return [cell, ...Array.from({ length: rest }, (): Cell => ({ style: cell.style }))]
}
