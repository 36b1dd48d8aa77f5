import type { DefinitionList, List } from '@clausekit/model'
import type { Context } from './context.js'
import { type Content, type Element, element, wordsIn } from './element.js'
import { filled } from './holders.js'
import { withRelatedObjects, writeInlines } from './inlines.js'

/** A list with its labels as printed; nothing where it has no items. */
export function writeList({ ordered, children }: List, context: Context): Element[] {
  if (children.length === 0) return []
  const items = children.map(({ id, label, children: blocks }) =>
    element('list-item', { id: context.ids.place(id) }, [
      ...wordsIn('label', label),
      ...filled(context.blocks(blocks, 'item')),
    ]),
  )
  return [element('list', { 'list-type': listType(ordered, children[0]?.label) }, items)]
}

/** The names that STS suggests, by the first label: a renderer without labels then counts in the same way. */
function listType(ordered: boolean, label = ''): string {
  if (!ordered) return /^[—–-]+$/.test(label) ? 'dash' : label ? 'simple' : 'bullet'
  const first = /[\p{L}\p{N}]+/u.exec(label)?.[0] ?? ''
  if (/^\d+$/.test(first)) return 'arabic'
  if (/^[ivx]+$/.test(first)) return 'roman-lower'
  if (/^[IVX]+$/.test(first)) return 'roman-upper'
  if (/^[a-z]$/.test(first)) return 'alpha-lower'
  if (/^[A-Z]$/.test(first)) return 'alpha-upper'
  return 'order'
}

/** A definition list: what follows a term explains it. */
export function writeDefinitionList({ children }: DefinitionList, context: Context): Element[] {
  const items: Content[][] = []
  for (const child of children) {
    if (child.type === 'definitionTerm') {
      const term = withRelatedObjects(writeInlines(child, context, false))
      items.push([element('term', {}, term)])
      continue
    }
    const description = element('def', {}, filled(context.blocks(child.children, 'description')))
    const last = items.at(-1)
    if (last) last.push(description)
    else items.push([element('term'), description])
  }
  return items.length > 0
    ? [
        element(
          'def-list',
          {},
          items.map((item) => element('def-item', {}, item)),
        ),
      ]
    : []
}
