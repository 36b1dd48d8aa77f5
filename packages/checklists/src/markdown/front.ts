import { type Checklist, Outcome, ProvisionKind } from '@clausekit/model'
import { obligations } from '../obligations.js'
import type { Words } from '../words/words.js'
import { escapeText } from './escape-text.js'
import { heading } from './heading.js'
import { table } from './table.js'

/** What stands before the items: title, record of the check, summary, and how to fill in the checklist. */
export function front(checklist: Checklist, words: Words): string[] {
  const { identifier, title } = checklist.standard
  return [
    heading(1, title ? `${words.checklist}${words.colon}${title}` : words.checklist),
    ...(identifier && identifier.canonical !== title
      ? [`${words.identifier}${words.colon}${escapeText(identifier.canonical)}`]
      : []),
    table(words.record, [words.record.map(() => '')]),
    heading(2, words.summary),
    summaryTable(checklist, words),
    heading(2, words.instructions.heading),
    words.instructions.text,
    Outcome.options
      .map((outcome) => `- **${words.verdicts[outcome]}**${words.colon}${words.verdictMeanings[outcome]}`)
      .join('\n'),
  ]
}

function summaryTable({ summary }: Checklist, words: Words): string {
  const rows = ProvisionKind.options.flatMap((kind) => {
    const count = summary.byKind[kind]
    return count === undefined ? [] : [[words.kinds[kind], words.obligations[obligations[kind]], `${count}`]]
  })
  const header = [words.columns.kind, words.columns.obligation, words.count]
  return table(header, [...rows, [`**${words.total}**`, '', `**${summary.total}**`]])
}
