import { type Inline, type Location, plainText } from '@clausekit/model'
import { readCaption } from '../assemble/captions.js'
import { inlineText } from '../inlines.js'
import type { PageBlock } from '../parser.js'

type Table = Extract<PageBlock, { type: 'table' }>

/**
 * Covers are set in tables: before the first heading, those without a header and a caption become lines.
 *
 * Tables of the front matter that have a header stay tables, and so do those that count their rows, such as the editions of a
 * standard, and all tables of a document without headings.
 */
export function readCoverTables(blocks: readonly PageBlock[]): PageBlock[] {
  const first = blocks.findIndex(({ type }) => type === 'heading')
  return blocks.flatMap((block, index) =>
    index < first && block.type === 'table' && isLayout(block, blocks[index - 1]) ? linesOf(block) : [block],
  )
}

function isLayout(table: Table, before: PageBlock | undefined): boolean {
  if (table.children.some((row) => row.children.some(({ header }) => header) || isCounted(row))) return false
  return before?.type !== 'paragraph' || readCaption(inlineText(before.children)) === undefined
}

function isCounted({ children: [first] }: Table['children'][number]): boolean {
  return first !== undefined && /^\s*\d/.test(plainText(first.children).text)
}

function hasWords({ children }: { children: Inline[] }): boolean {
  return inlineText(children).trim() !== ''
}

/** Cells with words side by side are one line; others keep their blocks. */
function linesOf({ children }: Table): PageBlock[] {
  return children.flatMap((row): PageBlock[] => {
    const cells = row.children.map((cell) => cell.children)
    const isLine = cells.every((cell) => cell.length < 2 && cell.every(({ type }) => type === 'paragraph'))
    if (!isLine) return cells.flat()
    const filled = cells.flat().filter((block) => block.type === 'paragraph')
    const paragraphs = filled.some(hasWords) ? filled.filter(hasWords) : filled
    const [opening] = paragraphs
    if (!opening) return []
    const tab = (location: Location | undefined): Inline => ({ type: 'text', value: '\t', location })
    const words = paragraphs.flatMap((each, index) =>
      index === 0 ? each.children : [tab(each.location), ...each.children],
    )
    return [{ ...opening, children: words }]
  })
}
