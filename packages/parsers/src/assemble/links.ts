import type { Block, Clause, Inline, Reference } from '@clausekit/model'
import { inlineText } from '../inlines.js'

/** Resolve links within the document: `#anchor` to nodes of the tree, `[RFC2119]` to references. */
export function resolveLinks(
  children: (Clause | Block)[],
  anchors: ReadonlyMap<string, string>,
  references: readonly Reference[],
): (Clause | Block)[] {
  const byLabel = new Map(references.map((reference) => [reference.label, reference.id]))
  const inlines = (nodes: readonly Inline[]): Inline[] => nodes.map(inline)
  const inline = (node: Inline): Inline => {
    switch (node.type) {
      case 'link': {
        const target = node.url.startsWith('#') ? anchors.get(decode(node.url.slice(1))) : undefined
        return target
          ? { type: 'crossReference', targetId: target, text: inlineText(node.children), location: node.location }
          : { ...node, children: inlines(node.children) }
      }
      case 'crossReference':
        return { ...node, targetId: anchors.get(node.targetId) ?? node.targetId }
      case 'citation': {
        const label = /\[([^\]]{1,60})\]\s*$/.exec(node.text)?.[1]
        const referenceId = label ? byLabel.get(label) : undefined
        return referenceId ? { ...node, referenceId } : node
      }
      case 'emphasis':
      case 'strong':
      case 'subscript':
      case 'superscript':
        return { ...node, children: inlines(node.children) }
      default:
        return node
    }
  }
  const block = (node: Clause | Block): Clause | Block => {
    switch (node.type) {
      case 'clause':
        node.children = blocks(node.children)
        return node
      case 'paragraph':
        return { ...node, children: inlines(node.children) }
      case 'list':
        return { ...node, children: node.children.map((item) => ({ ...item, children: blocks(item.children) })) }
      case 'table':
        return {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: blocks(cell.children) })),
          })),
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
        return { ...node, children: blocks(node.children) }
      default:
        return node
    }
  }
  const blocks = <T extends Clause | Block>(nodes: readonly T[]): T[] => nodes.map((node) => block(node) as T)
  return blocks(children)
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
