import type { Reference, ReferenceItem } from '@clausekit/model'
import type { Context } from './context.js'
import { type Element, element, wordsIn } from './element.js'
import { standardAttributes, standardContent, titled } from './standard-references.js'

/** Entries that follow each other, as lists of references: those that bind apart from those that inform. */
export function writeReferences(items: readonly ReferenceItem[], context: Context): Element[] {
  const lists: { type: string; items: ReferenceItem[] }[] = []
  for (const item of items) {
    const reference = context.references.get(item.referenceId)
    if (!reference) continue
    const type = listType(reference)
    const last = lists.at(-1)
    if (last?.type === type) last.items.push(item)
    else lists.push({ type, items: [item] })
  }
  return lists.map((list) => element('ref-list', { 'content-type': list.type }, writeEntries(list.items, context)))
}

export function writeEntries(items: readonly ReferenceItem[], context: Context): Element[] {
  return items.flatMap(({ referenceId }) => {
    const reference = context.references.get(referenceId)
    return reference ? [writeReference(reference, context)] : []
  })
}

export function listType({ normativity }: Pick<Reference, 'normativity'>): string {
  return normativity === 'normative' ? 'norm-refs' : 'bibl'
}

/** An entry: its label, and its words with identifier and title marked. */
function writeReference(reference: Reference, { ids }: Context): Element {
  const { identifier, title, dated } = reference
  const designation = identifier?.raw ?? unreadDesignation(reference)
  const { label, text } = labelAndText(reference, designation)
  const words =
    designation === undefined
      ? element('mixed-citation', {}, titled(text, title, 'source'))
      : element('std', standardAttributes(identifier, dated), standardContent(text, designation, title))
  const attributes = { id: ids.place(reference.id), 'content-type': designation === undefined ? 'other' : 'standard' }
  return element('ref', attributes, [...wordsIn('label', label), words])
}

/** The designation of a standard whose identifier no scheme reads, such as EN 1147:2010: what the text cites the entry by, and begins with. */
function unreadDesignation({ label, text }: Reference): string | undefined {
  return text.startsWith(label) && /^\p{Lu}{2,}[\p{L}/-]*(?: [\p{L}/-]+)* \p{Lu}?\d/u.test(label) ? label : undefined
}

const OPENING = '[［【(（'
const CLOSING = ']］】)）'

/** The label apart from the words: in front of them, or not printed with them; one that is the identifier stays there. */
function labelAndText({ label, text }: Reference, designation = ''): { label?: string; text: string } {
  if (label === '') return { text }
  const bare = OPENING.includes(label[0] as string) ? label : undefined
  const opens = bare === undefined && OPENING.includes(text[0] ?? ' ') ? 1 : 0
  if (text.startsWith(label, opens) && !designation.startsWith(label)) {
    const closes = opens === 1 && CLOSING.includes(text[opens + label.length] ?? ' ') ? 1 : 0
    const end = opens + label.length + closes
    if (opens === closes) return { label: text.slice(0, end), text: text.slice(end).trimStart() }
  }
  return text.includes(label) ? { text } : { label, text }
}
