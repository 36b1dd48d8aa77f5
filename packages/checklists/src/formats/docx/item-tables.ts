import type { ChecklistItem } from '@clausekit/model'
import type { Words } from '../../words/words.js'
import { allBranches, type ClauseBranch, headingOf, type StandardBranch } from '../clause-tree.js'
import { nameOfStandard } from '../names-of.js'
import { wordsOf } from '../words-of.js'
import { TEXT_WIDTH } from './wordprocessingml/document.js'
import { checkBox, heading, paragraph, run, type TableCell, table, wordsCell } from './wordprocessingml/elements.js'

const [ITEM, REFERENCE, STATUS, SUPPORT] = [1500, 1300, 850, 1600] as const
const WIDTHS = [ITEM, TEXT_WIDTH - ITEM - REFERENCE - STATUS - SUPPORT, REFERENCE, STATUS, SUPPORT]

/** A table for each clause that has items, under the headings of its chapter and of its standard where there are several. */
export function itemTables(
  tree: readonly StandardBranch[],
  statuses: ReadonlyMap<ChecklistItem, string>,
  words: Words,
): string[] {
  const isOneOfSeveral = tree.length > 1
  let number = 0
  return tree.flatMap(({ standard, clauses }) => [
    ...(isOneOfSeveral ? [heading(nameOfStandard(standard), 'Heading2')] : []),
    ...clauses.flatMap((chapter) => {
      const branches = allBranches([withUntitled(chapter)]).filter(({ items }) => items.length > 0)
      // The caption of a single table says what the heading would say.
      const isHeaded = branches.length > 1 || branches[0]?.key !== chapter.key
      return [
        ...(isHeaded ? [heading(headingOf(chapter), isOneOfSeveral ? 'Heading3' : 'Heading2')] : []),
        ...branches.flatMap((branch) => {
          number++
          return clauseTable(branch, number, statuses, words)
        }),
      ]
    }),
  ])
}

/** Numbered paragraphs, which have no title and no clauses in them, stand in the table of the clause around them. */
function withUntitled(branch: ClauseBranch): ClauseBranch {
  const isParagraph = ({ title, children }: ClauseBranch) => title.trim() === '' && children.length === 0
  return {
    ...branch,
    items: [...branch.items, ...branch.children.filter(isParagraph).flatMap(({ items }) => items)],
    children: branch.children.filter((child) => !isParagraph(child)).map(withUntitled),
  }
}

function clauseTable(
  branch: ClauseBranch,
  number: number,
  statuses: ReadonlyMap<ChecklistItem, string>,
  { proforma }: Words,
): string[] {
  const { item, feature, reference, status, support } = proforma.columns
  const statusOf = (one: ChecklistItem) => statuses.get(one) ?? ''
  const alternatives = new Set(branch.items.map(statusOf).filter((sign) => /^o\.\d/.test(sign)))
  const conditions = new Set(
    branch.items.flatMap(({ ics }) =>
      ics && ics.status !== ics.solved && ics.solved !== 'undecided' && !ics.status.startsWith('o.')
        ? [proforma.conditional(ics.status, ics.solved)]
        : [],
    ),
  )
  const notes = [...[...alternatives].map((sign) => proforma.alternatives(sign)), ...conditions]
  return [
    paragraph(run(proforma.table(number, headingOf(branch))), 'Caption'),
    table(
      WIDTHS,
      branch.items.map((one) => [
        wordsCell(one.label ?? one.id),
        wordsCell(wordsOf(one)),
        wordsCell(one.clause),
        wordsCell(statusOf(one)),
        supportCell(one, statusOf(one), proforma),
      ]),
      [item, feature, reference, status, support],
    ),
    // Tables that touch become one.
    paragraph(notes.length > 0 ? run(notes.join('\n')) : '', 'Cell'),
  ]
}

/** The answers that a status allows; where none is required, none is asked for. */
function supportCell({ ics }: ChecklistItem, status: string, { yes, no, notApplicable }: Words['proforma']): TableCell {
  if (status === 'n/a') return wordsCell('—')
  const answers = [
    { answer: yes, isTicked: ics?.support === true },
    { answer: no, isTicked: ics?.support === false },
  ]
  const isConditional = !/^(?:m|o|o\.\d+|x)$/.test(status)
  const third = isConditional ? [paragraph(boxes([{ answer: notApplicable, isTicked: false }]), 'Cell')] : []
  return { content: [paragraph(boxes(answers), 'Cell'), ...third].join('') }
}

/** Boxes to tick, each with its answer; an answer stays on the line of its box. */
export function boxes(answers: readonly { answer: string; isTicked: boolean }[]): string {
  return answers.map(({ answer, isTicked }) => `${checkBox(isTicked)}${run(`\u00a0${answer}`)}`).join(run('  '))
}
