import { findIdentifiers, type StandardIdentifier } from '@clausekit/identifiers'
import type { Reference } from '@clausekit/model'

/** What the words of an entry say. */
export type ReferenceEntry = Omit<Reference, 'id' | 'clauseId' | 'normativity' | 'location'>

const BRACKET = /^\[([^\]\n]{0,59}[^\]\n.])\]\s*/

/**
 * What reads the entries of one list of references.
 *
 * @param lines The lines of the list: where most of those that do not open as an entry name a document, authors or a publisher come first.
 */
export function createEntryReader(lines: readonly string[]): (text: string) => ReferenceEntry | undefined {
  const known = new Map(lines.map((line) => [line, readReferenceEntry(line)]))
  const loose = new Map<string, ReferenceEntry | undefined>()
  for (const [line, entry] of known) if (!entry) loose.set(line, readLooseEntry(line))
  const named = [...loose.values()].filter(Boolean).length
  // Where most entries have a label in brackets, a line without one goes on with the entry before it.
  const labelled = lines.filter((line) => BRACKET.test(line)).length
  const readsLoose = named > 1 && named * 2 > loose.size && named > labelled
  return (text) => {
    const entry = known.has(text) ? known.get(text) : readReferenceEntry(text)
    return entry ?? (readsLoose ? (loose.get(text) ?? readLooseEntry(text)) : undefined)
  }
}

const LONGEST_LOOSE = 600

/** "Name, A.: IETF RFC 2818, HTTP over TLS, https://…": an identifier or an address behind other words. */
function readLooseEntry(text: string): ReferenceEntry | undefined {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length > LONGEST_LOOSE || /[:：]$/.test(words)) return undefined
  const [first] = findIdentifiers(words)
  if (!first && !/https?:\/\/\S/.test(words)) return undefined
  const opening = words.split(/,\s|[\s:<(]*https?:/)[0]?.slice(0, 80) ?? ''
  if (opening === '') return undefined
  const name = first ? words.slice(first.start, first.end) : opening
  const title = first ? titleBehind(words.slice(first.end).replace(/[\s,<(]*https?:\/\/.*$/, '')) : undefined
  return {
    label: name,
    text: words,
    dated: first?.identifier.dated ?? false,
    ...(first ? { identifier: first.identifier } : {}),
    ...(title ? { title } : {}),
  }
}

const NAMED = /^《([^》]{2,120})》\s*[（(]?\s*/

/** An entry of a list of references, read from its words: label in brackets, identifier, title; undefined for other text. */
export function readReferenceEntry(text: string): ReferenceEntry | undefined {
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
