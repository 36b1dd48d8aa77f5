import type { DefinitionDescription, DefinitionList, DefinitionTerm, List, ListItem } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { writeInlineContent } from './inlines.js'
import { writeContent } from './labelled.js'
import { element } from './tags.js'

/** A list with its labels as printed; where none is printed, browsers show their own. */
export function writeList({ ordered, children }: List, context: Context): string {
  const labelled = children.some(({ label }) => label?.trim())
  const items = children.map((item) => writeItem(item, labelled, context))
  // Without its markers a list is none to some screen readers, unless its role says so.
  const attributes = labelled ? { class: 'labelled', role: 'list' } : {}
  return element(ordered ? 'ol' : 'ul', attributes, `\n${items.join('\n')}\n`)
}

function writeItem(item: ListItem, labelled: boolean, context: Context): string {
  const content = writeContent(item.children, context)
  const label = escapeText(item.label?.trim() ?? '')
  const parts = labelled ? `${element('span', { class: 'label' }, label)} ${element('div', {}, content)}` : content
  return element('li', { id: context.ids.of(item) }, parts)
}

/** Terms with their explanations; an explanation that stands first has an empty term, as HTML asks for one. */
export function writeDefinitionList({ children }: DefinitionList, context: Context): string {
  const lines = children.map((child) => writeDefinition(child, context))
  if (children[0]?.type === 'definitionDescription') lines.unshift('<dt></dt>')
  if (children.at(-1)?.type === 'definitionTerm') lines.push('<dd></dd>')
  return lines.length > 0 ? element('dl', {}, `\n${lines.join('\n')}\n`) : ''
}

function writeDefinition(child: DefinitionTerm | DefinitionDescription, context: Context): string {
  return child.type === 'definitionTerm'
    ? element('dt', {}, writeInlineContent(child, context))
    : element('dd', {}, writeContent(child.children, context))
}
