import { inlineText } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'

const CONTENTS = /^(?:(?:table of )?contents|toc|目\s*[录次]|inhalt(?:sverzeichnis)?|table des matières|sommaire)$/i

/** Leaders may stand behind the title; most lines of a text are longer. */
const LONGEST_TITLE = 200

/** Leave out the table of contents: what stands between its title and the first heading that no later heading repeats. */
export function withoutContents(blocks: readonly PageBlock[]): PageBlock[] {
  const start = blocks.findIndex(isContentsTitle)
  if (start < 0) return [...blocks]
  const { type } = blocks[start] as PageBlock
  const level = type === 'heading' ? (blocks[start] as Heading).level : 1
  const last = new Map<string, number>()
  for (const [index, block] of blocks.entries()) if (isLine(block)) last.set(words(block), index)
  const comesAgain = (block: PageBlock, index: number) => isLine(block) && (last.get(words(block)) as number) > index
  let end = start + 1
  let entries = 0
  for (; end < blocks.length; end++) {
    const block = blocks[end] as PageBlock
    if (block.type === 'heading') {
      if (!comesAgain(block, end) || block.level < level) break
      entries++
    } else if (block.type !== 'list' && block.type !== 'table' && !isEntry(block) && !comesAgain(block, end)) {
      if (entries > 0 || block.type !== 'paragraph') break
      return [...blocks]
    } else entries++
  }
  return [...blocks.slice(0, start), ...blocks.slice(end)]
}

/** Whether a line is the title of a table of contents. */
export function isContentsTitle(block: PageBlock): boolean {
  if (!isLine(block) || isNumbered(block)) return false
  const line = inlineText(block.children)
  return line.length <= LONGEST_TITLE && CONTENTS.test(normalized(line))
}

type LineBlock = Heading | Extract<PageBlock, { type: 'paragraph' }>

/** Whether a block may be a line of the list, or what it names. */
function isLine(block: PageBlock): block is LineBlock {
  return block.type === 'heading' || (block.type === 'paragraph' && block.children.length < 12)
}

/** What has a number that the format gives is a clause, whatever its title. */
function isNumbered(block: LineBlock): boolean {
  return block.type === 'heading' && typeof block.number === 'string'
}

function words(block: LineBlock): string {
  return normalized(inlineText(block.children))
}

function normalized(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** A line of a table of contents: links only, leaders, or a page number at the end. */
function isEntry(block: PageBlock): boolean {
  if (block.type !== 'paragraph') return false
  const text = inlineText(block.children)
  return (
    block.children.every(
      (child) =>
        child.type === 'link' ||
        child.type === 'crossReference' ||
        child.type === 'break' ||
        (child.type === 'text' && child.value.trim() === ''),
    ) || /(?:\.{3,}|…{2,}|·{3,}|\t| {2,})\s*\d{1,4}\s*$/.test(text)
  )
}
