import type { Checklist, ChecklistItem, Obligation } from '@clausekit/model'
import type { Words } from '../../../words/words.js'
import { wordsFor } from '../../../words/words-for.js'
import { allBranches, type ClauseBranch, clauseTree, headingOf } from '../../clause-tree.js'
import type { ChecklistWriteOptions } from '../../format.js'
import { grouped } from '../../grouped.js'
import { momentOfFile } from '../../moment.js'
import { nameOfChecklist } from '../../names-of.js'
import { sheetNames } from '../spreadsheetml/sheet-names.js'
import { packWorkbook } from '../spreadsheetml/workbook.js'
import { frontSheet } from './front-sheet.js'
import { type ItemColumn, itemColumns } from './item-columns.js'
import { columnRange, itemsSheet } from './items-sheet.js'
import { longTextSheet } from './long-texts.js'
import type { CountedGroup } from './progress.js'
import { retiredSheet } from './retired-sheet.js'

type Chapter = { title: string; items: readonly ChecklistItem[] }

/** Nobody finds a sheet among more; a law may have a thousand articles, and no chapters. */
const MOST_CHAPTERS = 200

/** Fonts that the spreadsheet programs of the language have. */
const FONTS: Readonly<Record<string, string>> = { en: 'Calibri', zh: 'Microsoft YaHei' }

/**
 * A workbook: a sheet with the progress, then one with all items, or one for each chapter where they are 200 at most.
 *
 * What is longer than a cell may be goes on in a sheet of its own, and items that the checklist no longer has stand on another.
 */
export function writeXlsx(checklist: Checklist, options: ChecklistWriteOptions = {}): Uint8Array {
  const words = wordsFor(options.language ?? checklist.language)
  const columns = itemColumns(checklist.items, words)
  const found = options.sheets === 'chapters' ? chaptersOf(checklist) : []
  const isByChapter = found.length > 0 && found.length <= MOST_CHAPTERS
  const chapters = isByChapter ? found : [{ title: words.items, items: checklist.items }]
  const own = [words.summary, words.workbook.longTexts, words.workbook.retired]
  const names = sheetNames([...own, ...chapters.map(({ title }) => title)])
  const [frontName, , retiredName, ...chapterNames] = names as [string, string, string, ...string[]]
  const { retired = [] } = checklist
  const written = chapters.map(({ items }, index) => itemsSheet(chapterNames[index] as string, items, columns, words))
  const longTexts = written.flatMap((one) => one.longTexts)
  const groups = isByChapter
    ? chapters.map((chapter, index) => chapterGroup(chapter, chapterNames[index] as string, columns))
    : obligationGroups(checklist.items, chapterNames[0] as string, columns, words)
  return packWorkbook({
    title: `${words.checklist}${words.colon}${nameOfChecklist(checklist, words.and)}`,
    modified: momentOfFile(checklist, options),
    font: FONTS[words.language] ?? 'Calibri',
    sheets: [
      frontSheet(frontName, checklist, groups, retiredName, words),
      ...written.map(({ sheet }) => sheet),
      ...(longTexts.length > 0 ? [longTextSheet(longTexts, words)] : []),
      ...(retired.length > 0 ? [retiredSheet(retiredName, retired, words)] : []),
    ],
  })
}

/** The clauses of the first level; where there are several standards, each with its own. */
function chaptersOf(checklist: Checklist): Chapter[] {
  const tree = clauseTree(checklist)
  return tree.flatMap(({ clauses }, index) => {
    const prefix = tree.length > 1 ? `${index + 1}–` : ''
    // A checklist that does not list its clauses has only those of its items on the first level: 5.1.2 belongs to 5.
    const chapters = grouped(clauses, ({ key, number }) => (number === null ? key : firstNumber(number)))
    return [...chapters].map(([first, branches]) => {
      const chapter = branches.find(({ number }) => number === null || number === first)
      return { title: `${prefix}${chapter ? headingOf(chapter) : first}`, items: branches.flatMap(itemsOf) }
    })
  })
}

function firstNumber(number: string): string {
  return number.split('.')[0] as string
}

function itemsOf(clause: ClauseBranch): ChecklistItem[] {
  return allBranches([clause]).flatMap(({ items }) => items)
}

function chapterGroup({ title, items }: Chapter, sheet: string, columns: readonly ItemColumn[]): CountedGroup {
  return { title, sheet, isLinked: true, ...rangesOf(columns, items), items }
}

function obligationGroups(
  items: readonly ChecklistItem[],
  sheet: string,
  columns: readonly ItemColumn[],
  words: Words,
): CountedGroup[] {
  const byObligation = grouped(items, ({ obligation }) => obligation)
  const order = (Object.keys(words.obligations) as Obligation[]).filter((obligation) => byObligation.has(obligation))
  return order.map((obligation) => ({
    title: words.obligations[obligation],
    sheet,
    isLinked: false,
    ...rangesOf(columns, items),
    only: { range: columnRange('obligation', columns, items.length), word: words.obligations[obligation] },
    items: byObligation.get(obligation) ?? [],
  }))
}

function rangesOf(columns: readonly ItemColumn[], items: readonly ChecklistItem[]) {
  return { ids: columnRange('id', columns, items.length), verdicts: columnRange('verdict', columns, items.length) }
}
