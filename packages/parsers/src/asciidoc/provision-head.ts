import type { AsciidocBlock, Cell } from 'asciidoctor'
import { wordsOfMarkup } from './markup.js'
import type { DeclaredKind } from './provision-draft.js'

/** "Requirement 3" and "Permission" head a provision; "Requirements class" heads a list of them. */
const HEAD = /^(requirement|recommendation|permission)(?:\s+\d[\w.-]*)?:?$/i

export type ProvisionHead = {
  kind: DeclaredKind
  title: string
  label: string
  /** The first row says no more than this, but for what may stand behind the label. */
  isWholeRow: boolean
}

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
  if (!first) return undefined
  const [name = '', ...lines] = wordsOfCell(first).split('\n')
  const kind = HEAD.exec(name.trim())?.[1]?.toLowerCase() as DeclaredKind | undefined
  if (!kind) return undefined
  const own = lines.join(' ').trim()
  const [label = '', ...behind] = (own || (second ? wordsOfCell(second) : '')).split('\n').map((line) => line.trim())
  if (rows.length < 2 && behind.length === 0) return undefined
  return LABEL.test(label) && (own === '' || behind.length === 0)
    ? { kind, title: name.trim(), label, isWholeRow: own === '' }
    : undefined
}

const LABEL = /^[^\s]{2,200}$/
/** Colours of cells, and breaks behind a line. */
const UNPRINTED = /\{set:[^{}]*\}|[ \t]\+(?=\n|$)/g

/** The words of a cell that are no blocks. */
export function wordsOfCell(cell: Cell): string {
  const [only] = cell.innerDocument?.blocks ?? []
  const words = only?.lines
    ? only.lines.join('\n').replace(/\*/g, '').replace(UNPRINTED, '')
    : wordsOfMarkup((cell.text ?? '').replaceAll('<br>', ''))
  return words.trim()
}

/** "Requirement 3" and "Recommendation /rec/core/cache" as the title of an example, by which GeoPackage declares provisions. */
const TITLE = /^(requirement|recommendation|permission)\s+(\d\w*(?:[.-]\w+)*|\/[^\s:]+)[:.]?(?:\s+[—–-]\s+|\s+|$)(.*)$/i

export type TitledProvision = { kind: DeclaredKind; label: string; title: string }

/** What the title of an example says of the provision that it declares; undefined for any other block. */
export function titledProvision({ context, title }: AsciidocBlock): TitledProvision | undefined {
  if (context !== 'example' || !title) return undefined
  const [, kind, name, rest = ''] = TITLE.exec(wordsOfMarkup(title).trim()) ?? []
  if (!kind || !name) return undefined
  return {
    kind: kind.toLowerCase() as DeclaredKind,
    label: name.startsWith('/') ? name : `${kind} ${name}`,
    title: rest.trim(),
  }
}
