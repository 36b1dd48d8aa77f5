import { type Checklist, Outcome, ProvisionKind } from '@clausekit/model'
import { obligations } from '../../create/obligations.js'
import type { Words } from '../../words/words.js'
import { escapeText } from './escape-text.js'
import { heading } from './heading.js'
import { table } from './table.js'

/** What stands before the items: title, record of the check, summary, and how to fill in the checklist. */
export function front(checklist: Checklist, words: Words): string[] {
  const titles = checklist.standards.map(({ title }) => title).filter(Boolean)
  const identifiers = checklist.standards.flatMap(({ identifier, title }) =>
    identifier && identifier.canonical !== title ? [identifier.canonical] : [],
  )
  return [
    heading(1, titles.length > 0 ? `${words.checklist}${words.colon}${titles.join(words.and)}` : words.checklist),
    ...(identifiers.length > 0 ? [`${words.identifier}${words.colon}${escapeText(identifiers.join(words.and))}`] : []),
    ...(checklist.profile
      ? [`${words.workbook.profile}${words.colon}${escapeText(checklist.profile.title ?? checklist.profile.name)}`]
      : []),
    table(words.record, [recordOf(checklist).map(escapeText)]),
    heading(2, words.summary),
    summaryTable(checklist, words),
    heading(2, words.instructions.heading),
    words.instructions.text,
    Outcome.options
      .map((outcome) => `- **${words.verdicts[outcome]}**${words.colon}${words.verdictMeanings[outcome]}`)
      .join('\n'),
  ]
}

/** Who checked what and when, in the order of its headings; empty where it is to be filled in. */
function recordOf({ subject }: Checklist): string[] {
  return [subject?.name ?? '', subject?.version ?? '', subject?.by ?? '', subject?.on ?? '']
}

function summaryTable({ summary }: Checklist, words: Words): string {
  const rows = ProvisionKind.options.flatMap((kind) => {
    const count = summary.byKind[kind]
    return count === undefined ? [] : [[words.kinds[kind], words.obligations[obligations[kind]], `${count}`]]
  })
  const header = [words.columns.kind, words.columns.obligation, words.count]
  return table(header, [...rows, [`**${words.total}**`, '', `**${summary.total}**`]])
}
