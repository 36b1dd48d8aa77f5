import type { AsciidocBlock, Cell } from 'asciidoctor'
import { wordsOfMarkup } from './markup.js'
import type { DeclaredKind } from './provision-draft.js'

/** "Requirement 3" and "Permission" head a provision; "Requirements class" heads a list of them. */
const HEAD = /^(requirement|recommendation|permission)(?:\s+\d[\w.-]*)?:?$/i

export type ProvisionHead = { kind: DeclaredKind; title: string; label: string; isWholeRow: boolean }

/** OGC documents print each provision as a table: its kind and identifier in the first row, its parts A, B … below. */
export function isProvisionTable(table: AsciidocBlock): boolean {
  return provisionHead(table) !== undefined
}

/** All rows of a table. */
export function rowsOf({ rows }: AsciidocBlock): Cell[][] {
  return rows ? [...rows.head, ...rows.body, ...rows.foot] : []
}

/** What the first row of a table says of the provision that it declares; undefined for any other table. */
export function provisionHead(table: AsciidocBlock): ProvisionHead | undefined {
  const rows = rowsOf(table)
  const [first, second] = rows[0] ?? []
  if (!first || rows.length < 2) return undefined
  const [name = '', ...lines] = wordsOfCell(first).split('\n')
  const kind = HEAD.exec(name.trim())?.[1]?.toLowerCase() as DeclaredKind | undefined
  if (!kind) return undefined
  const own = lines.join(' ').trim()
  const label = own || (second ? wordsOfCell(second) : '')
  return /^[^\s]{2,200}$/.test(label) ? { kind, title: name.trim(), label, isWholeRow: own === '' } : undefined
}

/** The words of a cell that are no blocks. */
export function wordsOfCell(cell: Cell): string {
  const [only] = cell.innerDocument?.blocks ?? []
  const words = only?.lines ? only.lines.join('\n').replace(/\*/g, '') : wordsOfMarkup(cell.text ?? '')
  return words.trim()
}
