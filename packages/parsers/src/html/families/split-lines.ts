import type { Inline, Location } from '@clausekit/model'
import { inlineText, trimInlines } from '../../inlines.js'
import type { PageBlock } from '../../parser.js'

/** A paragraph whose lines only breaks part, as one paragraph a line. */
export function splitLines(block: PageBlock): PageBlock[] {
  if (block.type !== 'paragraph' || !block.children.some(({ type }) => type === 'break')) return [block]
  const lines: Inline[][] = [[]]
  for (const inline of block.children) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  const shown = lines.map(trimInlines).filter((line) => line.length > 0 && !isBlank(line))
  return shown.map((children, index) => ({
    ...block,
    ...(index > 0 ? { id: undefined } : {}),
    children,
    location: spanOf(children) ?? block.location,
  }))
}

function isBlank(line: readonly Inline[]): boolean {
  return inlineText(line).trim() === '' && line.every(({ type }) => type === 'text')
}

function spanOf(inlines: readonly Inline[]): Location | undefined {
  const first = inlines[0]?.location
  const last = inlines.at(-1)?.location
  return first && last && 'start' in first && 'start' in last ? { ...first, end: last.end } : undefined
}
