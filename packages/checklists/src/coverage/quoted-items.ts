import type { Checklist, ChecklistItem } from '@clausekit/model'
import { clausesAround } from '../clauses-around.js'
import { statementOf } from '../formats/statement-of.js'
import { quoteKey } from './quote-key.js'

/** The items that a quote stands for. `elsewhere`: in another section than the annotation says. */
export type Quoted = { items: readonly ChecklistItem[]; elsewhere: boolean; ambiguous: boolean }

/** A part of a sentence must be this long to stand for an item: “it MUST” is in many. A Chinese character says as much as three letters. */
const SHORTEST = 12
const HAN = /\p{Script=Han}/gu
/** How many letters items are looked up by. */
const KEY = 4
const END = /[.;:,。；：，、]{1,4}$/

type Keyed = { item: ChecklistItem; text: string; whole: string }

/**
 * A look-up of items by quoted words. A quote stands for an item where it holds the whole text of it, or where the statement of the
 * item holds the quote; first in the section that is named, or else in the whole text.
 */
export function quotedItems(checklist: Checklist): (quote: string, section: string | undefined) => Quoted {
  const keyed = checklist.items.map(
    (item): Keyed => ({ item, text: quoteKey(item.text), whole: quoteKey(statementOf(item)) }),
  )
  const sections = sectionsOf(keyed, checklist)
  const inQuote = heldBy(keyed)
  const inItem = holding(keyed)
  return (quote, section) => {
    const key = quoteKey(quote)
    const place = sectionKey(section ?? '')
    const within = sections.get(place)
    if (within) {
      const members = new Set(within.map(({ item }) => item))
      const held = inQuote(key).filter((item) => members.has(item))
      if (held.length > 0) return { items: held, elsewhere: false, ambiguous: false }
      const parts = isTelling(key) ? within.filter(({ whole }) => whole.includes(key)).map(({ item }) => item) : []
      if (parts.length > 0) return { items: parts.slice(0, 1), elsewhere: false, ambiguous: parts.length > 1 }
    }
    const held = inQuote(key)
    // Anchors of other kinds than numbers may name anything within a clause.
    const elsewhere = within !== undefined || SECTION_NUMBER.test(place)
    if (held.length > 0) return { items: held, elsewhere, ambiguous: isRepeated(held) }
    const parts = isTelling(key) ? inItem(key) : []
    return { items: parts.slice(0, 1), elsewhere, ambiguous: parts.length > 1 }
  }
}

const SECTION_NUMBER = /^[a-z]?[\d.]{1,40}$/

function isTelling(key: string): boolean {
  return key.length + 2 * (key.match(HAN)?.length ?? 0) >= SHORTEST
}

function isRepeated(items: readonly ChecklistItem[]): boolean {
  return new Set(items.map(({ text }) => quoteKey(text))).size < items.length
}

/**
 * Items by every name that a section of duvet, or one above it, may have: its number, section-4.3, appendix-A, its title as an anchor,
 * its id.
 */
function sectionsOf(keyed: readonly Keyed[], checklist: Checklist): Map<string, Keyed[]> {
  const around = clausesAround(checklist)
  const sections = new Map<string, Keyed[]>()
  for (const entry of keyed) {
    const names = around(entry.item).flatMap(({ id, number, title }) => [
      number ?? '',
      id,
      title,
      `${number ?? ''} ${title}`,
    ])
    for (const key of new Set(names.map(sectionKey))) {
      const members = sections.get(key)
      if (key && members) members.push(entry)
      else if (key) sections.set(key, [entry])
    }
  }
  return sections
}

function sectionKey(section: string): string {
  const key = section
    .toLowerCase()
    .replace(/^(?:section|appendix|annex|clause|sec|name)[-_. ](?=[\p{L}\p{N}])/u, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  // Anchors made of titles have no points.
  return SECTION_NUMBER.test(key) ? key : key.replaceAll('.', '-')
}

/** The items whose text a quote holds. Looked up by their first letters, so that the cost is that of the quote. */
function heldBy(keyed: readonly Keyed[]): (quote: string) => ChecklistItem[] {
  const byStart = new Map<string, Keyed[]>()
  for (const entry of keyed) {
    if (entry.text.length < KEY || !isTelling(entry.text)) continue
    const start = entry.text.slice(0, KEY)
    const others = byStart.get(start)
    if (others) others.push(entry)
    else byStart.set(start, [entry])
  }
  const byWhole = new Map<string, ChecklistItem[]>()
  for (const { item, text, whole } of keyed)
    for (const key of new Set([text, whole])) {
      const others = byWhole.get(key)
      if (others) others.push(item)
      else byWhole.set(key, [item])
    }
  return (quote) => {
    const found = new Set(byWhole.get(quote) ?? byWhole.get(quote.replace(END, '')))
    for (let at = 0; at + KEY <= quote.length; at++)
      for (const { item, text } of byStart.get(quote.slice(at, at + KEY)) ?? [])
        if (quote.startsWith(text, at)) found.add(item)
    return [...found]
  }
}

/** The items whose statement holds a quote: all statements are searched as one text. */
function holding(keyed: readonly Keyed[]): (quote: string) => ChecklistItem[] {
  let all: { text: string; starts: number[] } | undefined
  return (quote) => {
    all ??= joined(keyed)
    const found = new Set<ChecklistItem>()
    for (let at = all.text.indexOf(quote); at >= 0 && found.size < 2; at = all.text.indexOf(quote, at + 1)) {
      const index = all.starts.findLastIndex((start) => start <= at)
      const entry = keyed[index]
      if (entry) found.add(entry.item)
    }
    return [...found]
  }
}

function joined(keyed: readonly Keyed[]): { text: string; starts: number[] } {
  const starts: number[] = []
  let length = 0
  for (const { whole } of keyed) {
    starts.push(length)
    length += whole.length + 1
  }
  return { text: keyed.map(({ whole }) => whole).join('\n'), starts }
}
