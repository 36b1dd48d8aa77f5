import { inlineText } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'

const CONTENTS = /^(?:(?:table of )?contents|toc|目\s*[录次]|inhalt(?:sverzeichnis)?|table des matières|sommaire)$/i

/** Leave out the table of contents: what stands between its title and the first heading that no later heading repeats. */
export function withoutContents(blocks: readonly PageBlock[]): PageBlock[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && CONTENTS.test(words(block)))
  if (start < 0) return [...blocks]
  const level = (blocks[start] as Heading).level
  const last = new Map<string, number>()
  for (const [index, block] of blocks.entries()) if (block.type === 'heading') last.set(words(block), index)
  let end = start + 1
  let entries = 0
  for (; end < blocks.length; end++) {
    const block = blocks[end] as PageBlock
    if (block.type === 'heading') {
      const repeated = (last.get(words(block)) as number) > end
      if (!repeated || block.level < level) break
      entries++
    } else if (block.type !== 'list' && block.type !== 'table' && !isEntry(block)) {
      if (entries > 0 || block.type !== 'paragraph') break
      return [...blocks]
    } else entries++
  }
  return [...blocks.slice(0, start), ...blocks.slice(end)]
}

function words(heading: Heading): string {
  return inlineText(heading.children)
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
