import { type Footnote, type Inline, type Node, type Standard, type Table, walk } from '@clausekit/model'
import type { Context } from './context.js'
import { behindMarker } from './indent.js'
import { writeLabelled } from './labelled.js'
import { needsHtml } from './table-form.js'

/**
 * A label for every footnote that Markdown can show at the foot of the page: one that a reference outside HTML tables
 * points at. The printed mark is the label as long as no other note has it.
 */
export function footnoteLabels(standard: Standard): Map<string, string> {
  const notes: Footnote[] = []
  const referred = new Set<string>()
  const forms = new Map<Table, boolean>()
  for (const { node, ancestors } of walk(standard)) {
    if (node.type !== 'footnote' && node.type !== 'footnoteReference') continue
    if (isInHtml(ancestors, forms)) continue
    if (node.type === 'footnote') notes.push(node)
    else referred.add(node.noteId)
  }
  return distinctLabels(notes.filter(({ id }) => id !== undefined && referred.has(id)))
}

/** The notes of a table stand below it, outside its HTML. */
function isInHtml(ancestors: readonly Node[], forms: Map<Table, boolean>): boolean {
  return ancestors.some((ancestor, depth) => {
    if (ancestor.type !== 'table' || ancestors[depth + 1]?.type !== 'tableRow') return false
    const known = forms.get(ancestor) ?? needsHtml(ancestor)
    forms.set(ancestor, known)
    return known
  })
}

/** Readers fold the case of labels, and take neither spaces nor brackets in them. */
function distinctLabels(notes: readonly Footnote[]): Map<string, string> {
  const labels = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { id, label } of notes) {
    if (id === undefined || labels.has(id)) continue
    const bare = (label ?? '').replace(/[^\p{L}\p{N}]/gu, '') || 'note'
    const count = (counts.get(bare.toLowerCase()) ?? 0) + 1
    counts.set(bare.toLowerCase(), count)
    // Bare labels have no hyphen: a counted one is never printed as well.
    labels.set(id, count === 1 ? bare : `${bare}-${count}`)
  }
  return labels
}

/** A footnote; one that nothing refers to would not be shown, and stays where it is, as a paragraph. */
export function writeFootnote({ id, label, children }: Footnote, context: Context): string {
  const known = context.footnotes.get(id ?? '')
  if (known !== undefined) return behindMarker(`[^${known}]: `, context.blocks(children), 4)
  const mark: Inline[] = label ? [{ type: 'superscript', children: [{ type: 'text', value: label }] }] : []
  return writeLabelled(mark, children, context)
}
