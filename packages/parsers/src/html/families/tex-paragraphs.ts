import type { Block } from '@clausekit/model'
import type { PageBlock } from '../../parser.js'

const DISPLAYED = /\$\$([^$]+)\$\$/g
const TAG = /\\tag\{([^{}]{1,30})\}/

/** Formulas that MathJax finds between $$ and $$, out of the paragraph that holds them. */
export function splitFormulas(block: PageBlock): PageBlock[] {
  if (block.type !== 'paragraph') return [block]
  const blocks: Block[] = []
  let line: typeof block.children = []
  const flush = () => {
    if (line.some((inline) => inline.type !== 'text' || inline.value.trim() !== ''))
      blocks.push({ ...block, children: line })
    line = []
  }
  const pieces = withWholeFormulas(block.children)
  if (pieces === undefined) return [block]
  for (const piece of pieces) {
    if (piece.type !== 'text') {
      line.push(piece)
      continue
    }
    let end = 0
    for (const { 0: all, 1: tex, index } of piece.value.matchAll(DISPLAYED)) {
      if (index > end) line.push({ ...piece, value: piece.value.slice(end, index) })
      flush()
      blocks.push(formula(tex as string, piece.location ?? block.location))
      end = index + all.length
    }
    if (end < piece.value.length) line.push({ ...piece, value: piece.value.slice(end) })
  }
  flush()
  return blocks.map((each, index) => (index > 0 && 'id' in each ? { ...each, id: undefined } : each))
}

function formula(tex: string, location: Block['location']): Block {
  const number = TAG.exec(tex)?.[1]
  return {
    type: 'formula',
    ...(number ? { number } : {}),
    value: tex.replace(TAG, '').trim(),
    notation: 'tex',
    location,
  }
}

/** The lines of a formula are texts of their own: between two marks they are one text again. */
function withWholeFormulas(
  children: Extract<Block, { type: 'paragraph' }>['children'],
): Extract<Block, { type: 'paragraph' }>['children'] | undefined {
  const result: typeof children = []
  let isOpen = false
  let found = false
  for (const child of children) {
    const last = result.at(-1)
    if (isOpen && child.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + child.value }
    else result.push(child)
    if (child.type !== 'text') continue
    const marks = child.value.split('$$').length - 1
    found ||= marks > 0
    if (marks % 2 === 1) isOpen = !isOpen
  }
  return found && !isOpen ? result : undefined
}
