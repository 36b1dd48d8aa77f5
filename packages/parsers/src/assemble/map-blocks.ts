import type { Block, Clause } from '@clausekit/model'
import { labelled } from './lists.js'

/** Apply a pure change to each run of blocks of the tree, the innermost first: `change` gets siblings and returns their successors. */
export function mapBlocks(
  children: readonly (Clause | Block)[],
  change: (blocks: Block[]) => Block[],
): (Clause | Block)[] {
  const result: (Clause | Block)[] = []
  let run: Block[] = []
  const flush = () => {
    if (run.length > 0) for (const block of change(run)) result.push(block)
    run = []
  }
  for (const child of children) {
    if (child.type === 'clause') {
      flush()
      child.children = mapBlocks(child.children, change)
      result.push(child)
    } else run.push(mapWithin(child, change))
  }
  flush()
  return result
}

function mapWithin(block: Block, change: (blocks: Block[]) => Block[]): Block {
  const inner = (blocks: readonly Block[]) => mapBlocks(blocks, change) as Block[]
  switch (block.type) {
    case 'list':
      return {
        ...block,
        children: block.children.map(labelled).map((item) => ({ ...item, children: inner(item.children) })),
      }
    case 'note':
    case 'example':
    case 'warning':
    case 'quote':
    case 'footnote':
    case 'declaredProvision':
      return { ...block, children: inner(block.children) }
    case 'definitionList':
      return {
        ...block,
        children: block.children.map((item) =>
          item.type === 'definitionTerm' ? item : { ...item, children: inner(item.children) },
        ),
      }
    default:
      return block
  }
}
