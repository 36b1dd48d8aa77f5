import type { Checklist } from '@clausekit/model'
import type { ProformaSection, Words } from '../../words/words.js'
import { wordsFor } from '../../words/words-for.js'
import { clauseTree } from '../clause-tree.js'
import type { ChecklistWriteOptions } from '../format.js'
import { momentOfFile } from '../moment.js'
import { nameOfChecklist, nameOfStandard } from '../names-of.js'
import { itemStatuses } from './item-status.js'
import { boxes, itemTables } from './item-tables.js'
import { packWordDocument, TEXT_WIDTH } from './wordprocessingml/document.js'
import { heading, paragraph, run, table, wordsCell } from './wordprocessingml/elements.js'

/**
 * An implementation conformance statement to fill in: who states it of what, then a table for each clause with the columns Item, Feature,
 * Reference, Status and Support.
 *
 * @see ISO/IEC 9646-7:1995
 */
export function writeDocx(checklist: Checklist, options: ChecklistWriteOptions = {}): Uint8Array {
  const words = wordsFor(options.language ?? checklist.language)
  const { proforma } = words
  const items = itemTables(clauseTree(checklist), itemStatuses(checklist.items), words)
  const sections = [
    { title: proforma.statement.heading, blocks: [fieldTable(proforma.statement)] },
    {
      title: proforma.implementation.heading,
      blocks: [fieldTable(proforma.implementation, [checklist.subject?.name, checklist.subject?.version])],
    },
    { title: proforma.supplier.heading, blocks: [fieldTable(proforma.supplier)] },
    { title: proforma.standard, blocks: [standardTable(checklist, words)] },
    { title: proforma.global.heading, blocks: globalStatement(words) },
    { title: proforma.notation.heading, blocks: notation(words) },
    { title: proforma.items, blocks: items.length > 0 ? items : [paragraph(run(words.noItems))] },
  ]
  return packWordDocument({
    title: `${proforma.title}${words.colon}${nameOfChecklist(checklist, words.and)}`,
    modified: momentOfFile(checklist, options),
    language: words.language,
    blocks: [
      heading(proforma.title, 'Title'),
      ...sections.flatMap(({ title, blocks }, index) => [heading(`${index + 1}  ${title}`, 'Heading1'), ...blocks]),
    ],
  })
}

const FIELD_WIDTHS = [2800, TEXT_WIDTH - 2800]

/** Fields with what is known of them. */
function fieldTable({ fields }: ProformaSection, values: readonly (string | undefined)[] = []): string {
  return table(
    FIELD_WIDTHS,
    fields.map((field, index) => [wordsCell(field, true), wordsCell(values[index] ?? '')]),
  )
}

function standardTable({ standards, profile }: Checklist, words: Words): string {
  const rows = [
    ...standards.map((standard) => [words.identifier, nameOfStandard(standard)] as const),
    ...(profile ? [[words.workbook.profile, profile.title ?? profile.name] as const] : []),
    [words.proforma.amendments, ''] as const,
  ]
  return table(
    FIELD_WIDTHS,
    rows.map(([label, value]) => [wordsCell(label, true), wordsCell(value)]),
  )
}

function globalStatement({ proforma: { global, yes, no } }: Words): string[] {
  const answers = [yes, no].map((answer) => ({ answer, isTicked: false }))
  return [paragraph(`${run(`${global.question}  `)}${boxes(answers)}`), paragraph(run(global.text))]
}

function notation({ proforma: { notation } }: Words): string[] {
  const rows = notation.meanings.map(([sign, meaning]) => [wordsCell(sign, true), wordsCell(meaning)])
  return [paragraph(run(notation.text)), table([900, TEXT_WIDTH - 900], rows)]
}
