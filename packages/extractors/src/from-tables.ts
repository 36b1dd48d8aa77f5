import { type Block, type Clause, type GridRow, type Table, tableGrid } from '@clausekit/model'
import { type Context, readSentences } from './from-sentences.js'
import { readOwnId } from './own-ids.js'
import { passageOf } from './passage.js'
import type { Statement } from './statement.js'

/**
 * Statements in the rows of a table: each row of a table with a column of requirement ids, else the cells with verbal forms.
 */
export function readTable(table: Table, clause: Clause, context: Context): Statement[] {
  const { head, body } = tableGrid(table)
  const grid = body.map(wordsThatBegin)
  const idColumn = columnOfIds(grid, head, context)
  if (idColumn !== undefined) {
    const textColumn = columnOfText(grid, idColumn)
    return body.flatMap(({ row, columns }, index) => {
      const words = grid[index] as string[]
      const label = readOwnId(firstWord(words[idColumn] ?? ''))
      const text = words[textColumn] ?? ''
      if (!label || text === '') return []
      const attributes = Object.fromEntries(
        columns.flatMap((value, column) =>
          column !== idColumn && column !== textColumn && value !== '' && head[column]
            ? [[head[column] as string, value] as const]
            : [],
        ),
      )
      return [
        {
          clause,
          text,
          label,
          forms: context.language.findVerbalForms(text, context.regime),
          confidence: 0.95,
          location: row.location,
          declared: true,
          because: `table row with its own id: ${label}`,
          ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
        },
      ]
    })
  }
  return body.flatMap(({ row, columns, begins }) =>
    row.children.flatMap((cell, index) => {
      const column = begins[index] as number
      const rowHead = column > 0 ? columns[0] : ''
      const leadIn = [rowHead, head[column]].filter((words) => words && words.length < 120).join(', ')
      return paragraphsOf(cell.children).flatMap(
        (paragraph) =>
          readSentences(
            passageOf(paragraph.children),
            clause,
            context,
            leadIn ? { text: leadIn, forms: [], isName: true } : undefined,
          ).statements,
      )
    }),
  )
}

/** A cell that sets a limit: a comparison, a tolerance, a range. */
const LIMIT = /[≤≥<>±＜＞～]|\d\s?[–~-]\s?\d/

/** The last of the statements that asks to comply with a table: "shall comply with Table 1", 应符合表1的规定. */
export function lastCiting(
  statements: readonly Statement[],
  { number }: Table,
  { language: { tableWords } }: Context,
): Statement | undefined {
  if (!number) return undefined
  const words = tableWords.complyWith(number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const cites = ({ text, parts, forms }: Statement) =>
    !parts && text.includes(number) && forms.some(({ kind }) => kind === 'requirement') && words.test(text)
  for (let at = statements.length - 1; at >= 0; at--) {
    // Of a compound statement the part that names the table is the one that its rows complete.
    const statement = statements[at] as Statement
    const found = statement.parts ? statement.parts.findLast(cites) : cites(statement) ? statement : undefined
    if (found) return found
  }
  return undefined
}

/** The rows of a table of limits as parts of the statement that cites it; none where the table sets no limits. */
export function limitRows(
  table: Table,
  clause: Clause,
  citing: Statement,
  { clauseNumbers, language: { tableWords } }: Context,
): Statement[] {
  const grid = tableGrid(table)
  const { head, body } = grid.head.length > 0 ? grid : withHead(grid.body)
  const limitColumns = head.flatMap((words, column) => (tableWords.limitHead.test(words) ? [column] : []))
  const inherited = citing.forms.find(({ kind }) => kind === 'requirement')
  const isLimit = (words: readonly string[]) =>
    words.some((cell) => (LIMIT.test(cell) || tableWords.limit.test(cell)) && !pointsAtClauses(cell, clauseNumbers)) ||
    limitColumns.some(
      (column) => /\d/.test(words[column] ?? '') && !pointsAtClauses(words[column] ?? '', clauseNumbers),
    )
  // In a table of limits a row may also say it in words: 无击穿, "none".
  if (body.length === 0 || body.filter(({ columns }) => isLimit(columns)).length < body.length / 2) return []
  return body.map(({ row, columns, text }) => {
    const attributes = Object.fromEntries(
      columns.flatMap((cell, column) => (cell && head[column] ? [[head[column] as string, cell] as const] : [])),
    )
    return {
      clause,
      text,
      forms: [],
      inherited,
      leadIn: citing.text,
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
      because: `row of Table ${table.number}, which the provision cites`,
      confidence: 0.8,
      location: row.location,
    }
  })
}

/** Whether all numbers of a cell are those of clauses: 5.1～5.13. */
function pointsAtClauses(cell: string, clauseNumbers: ReadonlySet<string>): boolean {
  const numbers = cell.match(/\d+(?:\.\d+)+/g) ?? []
  return numbers.length > 0 && numbers.every((number) => clauseNumbers.has(number))
}

/** The first row is the head where it alone has no figures. */
function withHead(rows: readonly GridRow[]): { head: string[]; body: readonly GridRow[] } {
  const [first, ...others] = rows
  const isHead = first && !/\d/.test(first.text) && others.some(({ text }) => /\d/.test(text))
  return isHead ? { head: first.columns, body: others } : { head: [], body: rows }
}

/** The words of a row by columns, without those of cells that reach down from rows above or further to the right. */
function wordsThatBegin({ columns, begins }: GridRow): string[] {
  return columns.map((words, column) => (begins.includes(column) ? words : ''))
}

/** The column of requirement ids: nearly every row has one of its own, and its head does not say that it points to clauses. */
function columnOfIds(
  grid: readonly string[][],
  head: readonly string[],
  { clauseNumbers, language: { tableWords } }: Context,
): number | undefined {
  if (grid.length === 0) return undefined
  for (const column of [0, 1]) {
    if (tableWords.pointerHead.test(head[column] ?? '')) continue
    const ids = grid.map((row) => readOwnId(firstWord(row[column] ?? ''))).filter((id) => id !== undefined)
    if (ids.filter((id) => clauseNumbers.has(id)).length > ids.length / 2) continue
    if (ids.length >= 0.7 * grid.length && new Set(ids).size === ids.length && longest(grid, column) >= 25)
      return column
  }
  return undefined
}

function longest(grid: readonly string[][], idColumn: number): number {
  const column = columnOfText(grid, idColumn)
  return grid.reduce((sum, row) => sum + weight(row[column] ?? ''), 0) / grid.length
}

/** Chinese says in one character what other scripts say in three. */
function weight(words: string): number {
  return words.length + 2 * (words.match(/\p{Script=Han}/gu) ?? []).length
}

function columnOfText(grid: readonly string[][], idColumn: number): number {
  const widths: number[] = []
  for (const row of grid)
    for (const [column, words] of row.entries())
      if (column !== idColumn) widths[column] = (widths[column] ?? 0) + words.length
  return widths.reduce((best, width, column) => (width > (widths[best] ?? -1) ? column : best), idColumn === 0 ? 1 : 0)
}

function firstWord(cell: string): string {
  return cell.split(/\s/, 1)[0] as string
}

function paragraphsOf(blocks: readonly Block[]): Extract<Block, { type: 'paragraph' }>[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.type === 'list'
        ? block.children.flatMap((item) => paragraphsOf(item.children))
        : [],
  )
}
