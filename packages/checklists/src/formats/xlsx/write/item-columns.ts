import type { ChecklistItem } from '@clausekit/model'
import type { ColumnName, Words } from '../../../words/words.js'
import { answerColumns, attributeHeading, attributeNames, attributeOf, cellsOf, GIVEN } from '../../columns.js'
import { widthOf } from './row-height.js'

/** A column of the sheet of items. */
export type ItemColumn = {
  heading: string
  /** Undefined for an attribute of the standard. */
  name?: ColumnName
  isToFillIn: boolean
  width: number
  /** Whether it is left out of sight, always or where no item has it. */
  hidden: 'always' | 'empty' | 'never'
  folded: boolean
  wordsOf(item: ChecklistItem): string
}

const WIDTHS: Readonly<Record<ColumnName, number>> = {
  id: 16,
  label: 10,
  clause: 9,
  clauseTitle: 18,
  provision: 56,
  kind: 16,
  obligation: 13,
  keyword: 11,
  condition: 24,
  method: 13,
  steps: 34,
  related: 16,
  status: 10,
  before: 34,
  support: 11,
  review: 15,
  verdict: 14,
  evidence: 30,
  remark: 28,
  by: 13,
  on: 13,
  waiver: 22,
  waivedBy: 14,
  waivedUntil: 13,
  fingerprint: 18,
}

/** Given columns that are left out of sight where no item has them. */
const RARE: ReadonlySet<ColumnName> = new Set(['label', 'clauseTitle', 'steps', 'related', 'status'])
/** Columns that say in other words what others say. */
const FOLDED: ReadonlySet<ColumnName> = new Set(['obligation', 'keyword', 'condition'])
/** Columns that few need; in sight as soon as one item has them. */
const WAIVER: ReadonlySet<ColumnName> = new Set(['waiver', 'waivedBy', 'waivedUntil'])

/**
 * The columns for the items of a checklist: what is given, what the standard prints beside it, what is to be filled in; out of sight what
 * tells on reading which words the verdict was given for.
 */
export function itemColumns(items: readonly ChecklistItem[], words: Words): ItemColumn[] {
  const cells = new Map(items.map((item) => [item, cellsOf(item, words)]))
  const used = new Set<string>()
  for (const own of cells.values()) for (const [name, text] of Object.entries(own)) if (text !== '') used.add(name)
  const own = (isToFillIn: boolean) => (name: ColumnName) => ({
    heading: words.columns[name],
    name,
    isToFillIn,
    width: WIDTHS[name],
    hidden: RARE.has(name) ? ('empty' as const) : ('never' as const),
    folded: FOLDED.has(name) || (WAIVER.has(name) && !used.has(name)),
    wordsOf: (item: ChecklistItem) => cells.get(item)?.[name] ?? '',
  })
  const attributes = attributeNames(items).map((name) => ({
    heading: attributeHeading(name, words),
    isToFillIn: false,
    width: attributeWidth(name, items),
    hidden: 'empty' as const,
    folded: false,
    wordsOf: (item: ChecklistItem) => attributeOf(item, name),
  }))
  const { given, toFillIn } = answerColumns(items)
  return [
    ...GIVEN.map(own(false)),
    ...attributes,
    ...given.map(own(false)),
    ...toFillIn.map(own(true)),
    { ...own(false)('fingerprint'), hidden: 'always' },
  ]
}

const NARROWEST = 7
const WIDEST = 24

/** Wide enough for its heading and for nearly all of its words: single long ones wrap. */
function attributeWidth(name: string, items: readonly ChecklistItem[]): number {
  const lengths = items.map((item) => widthOf(attributeOf(item, name))).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return Math.min(Math.max(Math.ceil(usual) + 2, Math.ceil(widthOf(name)) + 4, NARROWEST), WIDEST)
}
