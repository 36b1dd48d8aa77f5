import { type Standard, walk } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeHtml } from './escape-html.js'

/** Every id of the tree that something can point at; footnotes have marks of their own. */
export function anchorIds(standard: Standard): Set<string> {
  const ids = new Set<string>()
  for (const { node } of walk(standard)) {
    if (node.type === 'termEntry') ids.add(node.termId)
    else if (node.type === 'referenceItem') ids.add(node.referenceId)
    else if (node.type !== 'footnote' && 'id' in node && node.id !== undefined) ids.add(node.id)
  }
  return ids
}

/** The place that links lead to; nothing where it has no anchor. */
export function anchorOf(id: string | undefined, context: Context): string {
  return id !== undefined && context.anchors.has(id) ? `<a id="${escapeHtml(id)}"></a>` : ''
}
