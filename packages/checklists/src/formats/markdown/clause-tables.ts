import type { Checklist, ChecklistItem } from '@clausekit/model'
import type { ColumnName, Words } from '../../words/words.js'
import { cellsOf } from '../columns.js'
import { nameOfStandard } from '../names-of.js'
import { escapeText } from './escape-text.js'
import { heading } from './heading.js'
import { table } from './table.js'

const COLUMNS = [
  'id',
  'provision',
  'kind',
  'method',
  'verdict',
  'evidence',
  'remark',
] as const satisfies readonly ColumnName[]

/** What has no column of its own. */
const SAID = [
  'by',
  'on',
  'waiver',
  'waivedBy',
  'waivedUntil',
  'status',
  'support',
  'review',
  'before',
] as const satisfies readonly ColumnName[]

/** Clause by clause a heading and a table of its items, under those of the standards where there are several. */
export function clauseTables({ items, standards }: Checklist, words: Words): string[] {
  const isOneOfSeveral = standards.length > 1
  const header = COLUMNS.map((name) => words.columns[name])
  let before: string | undefined
  return byClause(items).flatMap((group) => {
    const first = group[0]
    if (!first) return []
    const standard = standards.find(({ id }) => id === first.standardId)
    const isNext = isOneOfSeveral && first.standardId !== before
    before = first.standardId
    return [
      ...(isNext && standard ? [heading(3, nameOfStandard(standard))] : []),
      heading(isOneOfSeveral ? 4 : 3, clauseName(first)),
      table(
        header,
        group.map((item) => row(item, words)),
      ),
    ]
  })
}

/** Neighbours of the same clause. */
function byClause(items: readonly ChecklistItem[]): ChecklistItem[][] {
  const groups: ChecklistItem[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const [first] = group ?? []
    if (group && first?.clauseId === item.clauseId && first.standardId === item.standardId) group.push(item)
    else groups.push([item])
  }
  return groups
}

/** A clause without a number is called by its title, which must not stand there twice. */
function clauseName({ clause, clauseTitle, clauseId }: ChecklistItem): string {
  const words = clause === clauseTitle ? [clause] : [clause, clauseTitle]
  return words.filter(Boolean).join(' ') || clauseId
}

function row(item: ChecklistItem, words: Words): string[] {
  const attributes = Object.entries(item.attributes ?? {}).map(([name, value]) => `${name}${words.colon}${value}`)
  const own = cellsOf(item, words)
  const cells: Readonly<Record<ColumnName, string>> = {
    ...own,
    id: [...(item.label === undefined ? [] : [item.label]), item.id].join('\n'),
    provision: [own.provision, ...attributes].join('\n'),
    kind: item.keyword === undefined ? own.kind : words.aside(own.kind, item.keyword),
    method: [own.method, ...named(['related'], own, words)].join('\n'),
    // A narrow page has no columns for these: they stand with the remark.
    remark: [own.remark, ...named(SAID, own, words)].filter(Boolean).join('\n'),
  }
  return COLUMNS.map((name) => escapeText(cells[name]))
}

/** The cells that say something, each with the name of its column. */
function named(names: readonly ColumnName[], cells: Readonly<Record<ColumnName, string>>, words: Words): string[] {
  return names.flatMap((name) =>
    cells[name] ? [`${words.columns[name]}${words.colon}${cells[name].replaceAll('\n', words.and)}`] : [],
  )
}
