import type { ChecklistItem } from '@clausekit/model'
import { statementOf } from '../statement-of.js'
import type { ColumnName, Words } from '../words/words.js'
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

/** Clause by clause a heading and a table of its items. */
export function clauseTables(items: readonly ChecklistItem[], words: Words): string[] {
  return byClause(items).flatMap((group) => {
    const first = group[0]
    if (!first) return []
    const header = COLUMNS.map((name) => words.columns[name])
    return [
      heading(3, clauseName(first)),
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
    if (group?.[0]?.clauseId === item.clauseId) group.push(item)
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
  const kind = words.kinds[item.kind]
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    id: [...(item.label === undefined ? [] : [item.label]), item.id].join('\n'),
    provision: [statementOf(item), ...attributes].join('\n'),
    kind: item.keyword === undefined ? kind : words.aside(kind, item.keyword),
    method: words.methods[item.method],
    verdict: item.verdict ? words.verdicts[item.verdict] : '',
    evidence: item.evidence,
    remark: item.remark,
  }
  return COLUMNS.map((name) => escapeText(cells[name]))
}
