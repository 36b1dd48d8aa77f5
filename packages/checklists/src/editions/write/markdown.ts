import { escapeText } from '../../formats/markdown/escape-text.js'
import { heading } from '../../formats/markdown/heading.js'
import { table } from '../../formats/markdown/table.js'
import { type EditionWords, editionWordsFor } from '../../words/edition-words.js'
import { ChangeKind, type EditionDiff, type ProvisionChange } from '../edition-diff.js'
import { editionNames, placesOf, remarksOf, sectionsOf } from './sections.js'
import type { DiffWriteOptions } from './write-diff.js'

/**
 * Markdown (GFM) with `<del>` and `<ins>`: unlike asterisks they work beside Chinese marks.
 */
export function writeMarkdown(diff: EditionDiff, options: DiffWriteOptions): string {
  const words = editionWordsFor(options.language ?? diff.language)
  const sections = sectionsOf(diff, options.unchanged ?? false)
  const blocks = [
    heading(1, `${words.title}${words.colon}${editionNames(diff, words)}`),
    summaryTable(diff, words),
    ...(sections.length === 0 ? [words.nothing] : []),
    ...sections.flatMap(([kind, changes]) => [
      heading(2, `${words.kinds[kind]}${words.colon}${changes.length}`),
      ...changes.flatMap((change) => changeBlocks(change, words)),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function summaryTable({ before, after, summary }: EditionDiff, words: EditionWords): string {
  return table(
    [words.change, words.count],
    [
      [words.before, `${before.provisions}`],
      [words.after, `${after.provisions}`],
      ...ChangeKind.options.map((kind) => [words.kinds[kind], `${summary[kind]}`]),
    ],
  )
}

function changeBlocks(change: ProvisionChange, words: EditionWords): string[] {
  const remarks = remarksOf(change, words)
  return [
    heading(3, placesOf(change, words)),
    `> ${wordsOf(change)}`,
    ...(remarks.length > 0 ? [remarks.map((remark) => `- ${escapeText(remark)}`).join('\n')] : []),
  ]
}

function wordsOf({ kind, words, before, after }: ProvisionChange): string {
  if (words)
    return words
      .map(({ kind, text }) => marked(kind === 'same' ? '' : kind === 'deleted' ? 'del' : 'ins', text))
      .join('')
  const text = [...(after.length > 0 ? after : before)].map((one) => escapeText(one.text)).join('<br>')
  if (kind === 'added') return `<ins>${text}</ins>`
  return kind === 'removed' ? `<del>${text}</del>` : text
}

/** White space at the ends stays outside of the mark. */
function marked(tag: string, text: string): string {
  const inner = escapeText(text)
  if (inner === '') return text === '' ? '' : ' '
  const start = text.trimStart() === text ? '' : ' '
  const end = text.trimEnd() === text ? '' : ' '
  return `${start}${tag ? `<${tag}>${inner}</${tag}>` : inner}${end}`
}
