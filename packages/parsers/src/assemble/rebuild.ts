import type { Block, Clause, Inline, ListItem } from '@clausekit/model'

/** What is done to the nodes of a tree, each after the nodes within it; a node that stays the same is given back itself. */
export type Change = {
  block?: (block: Block | ListItem) => Block | ListItem
  inline?: (inline: Inline) => Inline
}

/** The same tree with every block and every inline changed; what has no change in it is shared, clauses stay the same objects. */
export function rebuild(children: readonly (Clause | Block)[], change: Change): (Clause | Block)[] {
  const ofBlock = <T extends Block | ListItem>(node: T): T => (change.block ? (change.block(node) as T) : node)
  const ofInline = (node: Inline): Inline => {
    const inner = 'children' in node ? holding(node, inlines(node.children)) : node
    return change.inline ? change.inline(inner) : inner
  }
  const inlines = (nodes: Inline[]): Inline[] => mapped(nodes, ofInline)
  const blocks = (nodes: Block[]): Block[] => mapped(nodes, (node) => ofBlock(within(node)))
  const within = (node: Block): Block => {
    switch (node.type) {
      case 'paragraph':
        return change.inline ? holding(node, inlines(node.children)) : node
      case 'list':
        return holding(
          node,
          mapped(node.children, (item) => ofBlock(holding(item, blocks(item.children)))),
        )
      case 'table': {
        const rows = mapped(node.children, (row) =>
          holding(
            row,
            mapped(row.children, (cell) => holding(cell, blocks(cell.children))),
          ),
        )
        const notes = node.notes && blocks(node.notes)
        const table = holding(node, rows)
        return notes === node.notes ? table : { ...table, notes }
      }
      case 'definitionList':
        return holding(
          node,
          mapped(node.children, (item) =>
            item.type === 'definitionTerm'
              ? holding(item, inlines(item.children))
              : holding(item, blocks(item.children)),
          ),
        )
      case 'note':
      case 'example':
      case 'warning':
      case 'quote':
      case 'footnote':
      case 'figure':
      case 'declaredProvision':
        return holding(node, blocks(node.children))
      default:
        return node
    }
  }
  return children.map((child) => {
    if (child.type !== 'clause') return ofBlock(within(child))
    child.children = rebuild(child.children, change)
    return child
  })
}

/** The results of `change`; the array itself where each is what it was. */
function mapped<T>(nodes: T[], change: (node: T) => T): T[] {
  let changed: T[] | undefined
  // No iterator of pairs: this runs for every node of a text, several times.
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as T
    const next = change(node)
    if (next !== node) changed ??= nodes.slice(0, index)
    changed?.push(next)
  }
  return changed ?? nodes
}

function holding<T extends { children: unknown[] }>(node: T, children: T['children']): T {
  return children === node.children ? node : { ...node, children }
}
