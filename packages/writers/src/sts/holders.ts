import type { DeclaredProvision, Example, Footnote, Note, Quote, Warning } from '@clausekit/model'
import type { Context, Holder } from './context.js'
import { type Element, element, wordsIn } from './element.js'

/**
 * A note, an example, a warning or words of another text, with its label.
 *
 * What a warning says binds: it may hold provisions, so that its element is that of normative notes.
 */
export function writeHolder(holder: Note | Example | Warning | Quote, context: Context): Element {
  const content = [...wordsIn('label', holder.label), ...context.blocks(holder.children, 'inside')]
  const id = context.ids.place(holder.id)
  switch (holder.type) {
    case 'note':
      return element('non-normative-note', { id }, content)
    case 'example':
      return element('non-normative-example', { id }, content)
    case 'warning':
      return element('normative-note', { id, 'content-type': 'warning' }, content)
    case 'quote':
      return element('disp-quote', { id }, content)
  }
}

export function writeFootnote({ id, label, children }: Footnote, context: Context): Element {
  const content = filled(context.blocks(children, 'description'))
  return element('fn', { id: context.ids.place(id) }, [...wordsIn('label', label), ...content])
}

/** A provision that the source marks: its id as the label, and what is printed beside the words as a list. */
export function writeDeclaredProvision(provision: DeclaredProvision, context: Context): Element {
  const { label, title, kind, attributes = {} } = provision
  const holder: Holder = 'statement'
  const items = Object.entries(attributes).map(([name, value]) =>
    element('def-item', {}, [element('term', {}, [name]), element('def', {}, [element('p', {}, [value])])]),
  )
  const list = element('p', {}, [element('def-list', { 'list-content': 'attributes' }, items)])
  const content = [...(items.length > 0 ? [list] : []), ...context.blocks(provision.children, holder)]
  const id = context.ids.place(provision.id)
  return element('statement', { id, 'content-type': kind ?? 'provision' }, [
    ...wordsIn('label', label),
    ...wordsIn('title', title),
    ...filled(content),
  ])
}

/** Elements that may not be empty hold an empty paragraph. */
export function filled(content: readonly Element[]): readonly Element[] {
  return content.length > 0 ? content : [element('p')]
}
