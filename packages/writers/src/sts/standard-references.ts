import type { Reference } from '@clausekit/model'
import { type Content, type Element, element } from './element.js'

type Identifier = NonNullable<Reference['identifier']>

/** The identifier of a cited standard for machines, and whether one edition or all parts are meant. */
export function standardAttributes(identifier: Identifier | undefined, dated: boolean): Element['attributes'] {
  const type = dated ? 'dated' : identifier?.allParts ? 'multipart' : 'undated'
  return { type, 'std-id': identifier?.canonical }
}

/** Printed words with the identifier in them marked, and the title behind it or before it. */
export function standardContent(words: string, identifier: string, title?: string): Content[] {
  const at = identifier === '' ? -1 : words.indexOf(identifier)
  if (at === -1) return titled(words, title, 'title')
  const before = words.slice(0, at)
  const behind = words.slice(at + identifier.length)
  const isBefore = title !== undefined && !behind.includes(title)
  return [
    ...titled(before, isBefore ? title : undefined, 'title'),
    element('std-ref', {}, [identifier]),
    ...titled(behind, isBefore ? undefined : title, 'title'),
  ]
}

/** Words with the title among them marked. */
export function titled(words: string, title: string | undefined, name: 'title' | 'source'): Content[] {
  const at = title ? words.indexOf(title) : -1
  if (!title || at === -1) return [words]
  return [words.slice(0, at), element(name, {}, [title]), words.slice(at + title.length)]
}
