import type { Block, Clause, ListItem } from '@clausekit/model'
import type { Ids } from './ids.js'
import { rebuild } from './rebuild.js'

/** Give final ids to tables, figures and all that the source names; `anchors` learns what each was called there. */
export function nameBlocks(
  children: readonly (Clause | Block)[],
  ids: Ids,
  anchors: Map<string, string>,
): (Clause | Block)[] {
  return rebuild(children, {
    block: (block) => {
      const own = 'id' in block ? block.id : undefined
      const captioned = block.type === 'table' || block.type === 'figure'
      if (!captioned && own === undefined) return block
      const id = ids.other(
        prefixOf(block),
        captioned || block.type === 'formula' ? numberOf(block, own) : bare(block, own),
      )
      if (own !== undefined && !anchors.has(own)) anchors.set(own, id)
      return { ...block, id }
    },
  })
}

/** Tables and figures without a number are counted; a formula without one goes by its own name. */
function numberOf(block: Block | ListItem, own: string | undefined): string | undefined {
  const number = 'number' in block ? block.number : undefined
  return number ?? (block.type === 'formula' ? own : undefined)
}

/** footnote-1 is named so already. */
function bare(block: Block | ListItem, own: string | undefined): string | undefined {
  const prefix = `${prefixOf(block)}-`
  return own?.startsWith(prefix) ? own.slice(prefix.length) : own
}

function prefixOf({ type }: Block | ListItem): string {
  switch (type) {
    case 'listItem':
      return 'item'
    case 'declaredProvision':
      return 'declared'
    default:
      return type
  }
}
