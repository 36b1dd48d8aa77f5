import type { Block } from '@clausekit/model'

/** The first block gets the id; within a list that is its first item. */
export function withId(blocks: Block[], id: string): Block[] {
  const [first, ...rest] = blocks
  if (!first) return blocks
  if (first.type === 'list') {
    const [item, ...others] = first.children
    return item ? [{ ...first, children: [{ ...item, id: item.id ?? id }, ...others] }, ...rest] : blocks
  }
  if (first.type === 'definitionList') {
    const at = first.children.findIndex(({ type }) => type === 'definitionDescription')
    const children = first.children.map((child, index) =>
      index === at && child.type === 'definitionDescription'
        ? { ...child, children: withId(child.children, id) }
        : child,
    )
    return [{ ...first, children }, ...rest]
  }
  if (first.type === 'termEntry' || first.type === 'referenceItem') return blocks
  return [{ ...first, id: first.id ?? id }, ...rest]
}
