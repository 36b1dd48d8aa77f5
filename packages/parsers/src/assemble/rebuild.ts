import type { Block, Clause, Inline, ListItem } from '@clausekit/model'

/** What is done to the nodes of a tree, each after the nodes within it. */
export type Change = {
  block?: (block: Block | ListItem) => Block | ListItem
  inline?: (inline: Inline) => Inline
}

/** The same tree with every block and every inline changed; clauses stay the same objects, with new children. */
export function rebuild(children: readonly (Clause | Block)[], change: Change): (Clause | Block)[] {
  const ofBlock = <T extends Block | ListItem>(node: T): T => (change.block ? (change.block(node) as T) : node)
  const inlines = (nodes: readonly Inline[]): Inline[] =>
    nodes.map((node) => {
      const inner = 'children' in node ? { ...node, children: inlines(node.children) } : node
      return change.inline ? change.inline(inner) : inner
    })
  const blocks = (nodes: readonly Block[]): Block[] => nodes.map((node) => ofBlock(within(node)))
  const within = (node: Block): Block => {
    switch (node.type) {
      case 'paragraph':
        return { ...node, children: inlines(node.children) }
      case 'list':
        return {
          ...node,
          children: node.children.map((item) => ofBlock({ ...item, children: blocks(item.children) })),
        }
      case 'table':
        return {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: blocks(cell.children) })),
          })),
          ...(node.notes ? { notes: blocks(node.notes) } : {}),
        }
      case 'definitionList':
        return {
          ...node,
          children: node.children.map((item) =>
            item.type === 'definitionTerm'
              ? { ...item, children: inlines(item.children) }
              : { ...item, children: blocks(item.children) },
          ),
        }
      case 'note':
      case 'example':
      case 'warning':
      case 'quote':
      case 'footnote':
      case 'figure':
      case 'declaredProvision':
        return { ...node, children: blocks(node.children) }
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
