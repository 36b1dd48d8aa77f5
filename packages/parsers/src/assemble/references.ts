import { findIdentifiers, type StandardIdentifier } from '@clausekit/identifiers'
import type { Block, Clause, Node, Reference } from '@clausekit/model'
import type { Ids } from './ids.js'
import { idsIn, renameTargets } from './renamed-targets.js'
import { wordsOf } from './terms.js'

/**
 * Collect the entries of normative references and bibliographies; in the tree a pointer stays where each stood.
 *
 * `anchors` learns that what named the block of an entry names the entry.
 */
export function collectReferences(children: (Clause | Block)[], ids: Ids, anchors: Map<string, string>): Reference[] {
  const references: Reference[] = []
  const became = new Map<string, string>()
  const visit = (siblings: (Clause | Block)[]) => {
    for (const child of siblings) {
      if (child.type !== 'clause') continue
      if (child.role === 'normative-references' || child.role === 'bibliography')
        child.children = replaceItems(child, references, ids, became)
      visit(child.children)
    }
  }
  visit(children)
  renameTargets(anchors, became)
  return references
}

function replaceItems(
  clause: Clause,
  references: Reference[],
  ids: Ids,
  became: Map<string, string>,
): (Clause | Block)[] {
  const result: (Clause | Block)[] = []
  const add = (text: string, location: Block['location'], from: readonly Node[]): boolean => {
    const entry = readReferenceEntry(text)
    if (!entry) return false
    const reference: Reference = {
      ...entry,
      id: ids.other('ref', entry.label),
      clauseId: clause.id,
      ...(location ? { location } : {}),
      normativity: clause.role === 'normative-references' ? 'normative' : 'informative',
    }
    references.push(reference)
    for (const id of idsIn(from)) became.set(id, reference.id)
    result.push({ type: 'referenceItem', referenceId: reference.id, location })
    return true
  }
  for (const child of clause.children) {
    if (child.type === 'paragraph') {
      if (!add(wordsOf([child]), child.location, [child])) result.push(child)
    } else if (child.type === 'list') {
      const rest = child.children.filter(
        (item) => !add(itemWords(item.label, wordsOf(item.children)), item.location ?? child.location, [item]),
      )
      if (rest.length > 0) result.push({ ...child, children: rest })
    } else if (child.type === 'definitionList') {
      let label = ''
      for (const item of child.children) {
        if (item.type === 'definitionTerm') label = wordsOf([{ type: 'paragraph', children: item.children }])
        else if (
          !add(
            `[${label.replace(/^\[|\]$/g, '')}] ${wordsOf(item.children)}`,
            item.location ?? child.location,
            item.children,
          )
        )
          result.push(...item.children)
      }
    } else if (
      child.type === 'clause' &&
      /^\[[^\]]{1,60}\]$/.test(child.title) &&
      child.children.every((inner) => inner.type !== 'clause')
    ) {
      add(`${child.title} ${wordsOf(child.children as Block[])}`, child.location, [child])
    } else result.push(child)
  }
  return result
}

/** A printed [1] is the label of its entry; an ordinal of a list is not. */
function itemWords(label: string | undefined, words: string): string {
  return label && /^\[.*\]$/.test(label) ? `${label} ${words}` : words
}

const BRACKET = /^\[([^\]\n]{1,60})\]\s*/

const NAMED = /^《([^》]{2,120})》\s*[（(]?\s*/

/** An entry of a list of references, read from its words: label in brackets, identifier, title; undefined for other text. */
export function readReferenceEntry(
  text: string,
): Omit<Reference, 'id' | 'clauseId' | 'normativity' | 'location'> | undefined {
  const words = text.replace(/\s+/g, ' ').trim()
  const bracket = BRACKET.exec(words)
  const rest = bracket ? words.slice(bracket[0].length) : words
  if (bracket && rest === '') return undefined
  const found = findIdentifiers(rest.slice(0, 1000))
  const first = found[0]
  // 引用标准名录 prints the title before the number: 《…规范》GB 50010 or 《…规范》（GB 50010）.
  const named = NAMED.exec(rest)
  const opens = first !== undefined && first.start <= (named?.[0].length ?? 1)
  if (!bracket && !opens) return undefined
  const identifier: StandardIdentifier | undefined = opens
    ? first.identifier
    : (identifierOf(bracket?.[1]) ?? first?.identifier)
  const title = named?.[1] ?? (opens ? titleBehind(rest.slice(first.end)) : titleInQuotes(rest))
  return {
    label: bracket ? (bracket[1] as string) : rest.slice(first?.start ?? 0, first?.end ?? 0),
    text: words,
    dated: identifier?.dated ?? false,
    ...(identifier ? { identifier } : {}),
    ...(title ? { title } : {}),
    ...adoptionOf(rest),
  }
}

function identifierOf(label: string | undefined): StandardIdentifier | undefined {
  const [found] = label ? findIdentifiers(label) : []
  return found && label && found.start === 0 && found.end === label.length ? found.identifier : undefined
}

function titleBehind(words: string): string | undefined {
  const title = words
    .replace(/^[\s,，:：—–-]+/, '')
    .replace(/\s*[（(](?:ISO|IEC)[^（()）]{0,80}[，,]\s*(?:IDT|MOD|NEQ)[^）)]{0,20}[）)]\s*$/i, '')
    .replace(/[.。;；]$/, '')
  return title.length > 1 ? title.trim() : undefined
}

function titleInQuotes(words: string): string | undefined {
  return /["“]([^"”]{3,300}?),?["”]/.exec(words)?.[1]
}

/** (ISO 9001:2015，IDT) behind a title says what the document adopts. */
function adoptionOf(words: string): Pick<Reference, 'adopts'> {
  const match = /[（(]([^（()）]{3,80})[，,]\s*(IDT|MOD|NEQ)[^）)]{0,20}[）)]/i.exec(words)
  const [found] = match ? findIdentifiers(match[1] as string) : []
  if (!match || !found) return {}
  return {
    adopts: { identifier: found.identifier, degree: (match[2] as string).toUpperCase() as 'IDT' | 'MOD' | 'NEQ' },
  }
}
