import type { Block } from '@clausekit/model'
import { inlinesOf } from './inlines.js'
import type { Item, TextItem } from './layout/items.js'
import type { Line } from './layout/lines.js'
import type { Measures } from './layout/measures.js'
import type { Locate } from './locations.js'

/** A footnote at the foot of a page: its mark, and its lines with the mark left out. */
export type Footnote = { id: string; label: string; page: number; lines: Line[] }

const MOST_LINES = 6
const MARK = /^(?:\d{1,3}|[a-z]|[*†‡]{1,3})\)?$/
const TYPED_MARK = /^(\d{1,2}\)|[*†‡]{1,3})\s*\S/

/** Take the footnotes out of the text, so that it goes on from page to page. */
export function takeFootnotes(items: readonly Item[], { body }: Measures): { items: Item[]; notes: Footnote[] } {
  const notes: Footnote[] = []
  const taken = new Set<Item>()
  for (const page of pagesOf(items)) {
    let rest: TextItem[] = []
    for (let index = page.length - 1; index >= 0; index--) {
      const item = page[index] as Item
      if (item.kind !== 'text' || item.line.style.size > body.size + 0.1) break
      rest.unshift(item)
      // Of the size of the text are few footnotes, and their marks are raised.
      const isSmall = item.line.style.size <= body.size - 0.8
      if (!isSmall && rest.length > MOST_LINES) break
      const mark = markOf(item.line, isSmall)
      if (!mark) continue
      for (const each of rest) taken.add(each)
      const [first, ...others] = rest.map(({ line }) => line) as [Line, ...Line[]]
      const { label, words } = mark
      const lines = [{ ...first, words, text: first.text.slice(first.text.indexOf(words[0]?.text ?? '')) }, ...others]
      notes.unshift({ id: `page-${item.line.page}-note-${label}`, label, page: item.line.page, lines })
      rest = []
    }
  }
  notes.sort((a, b) => a.page - b.page)
  return { items: items.filter((item) => !taken.has(item)), notes }
}

function* pagesOf(items: readonly Item[]): Generator<Item[]> {
  let page: Item[] = []
  let number: number | undefined
  for (const item of items) {
    const own = item.kind === 'text' ? item.line.page : item.page
    if (own !== number && page.length > 0) {
      yield page
      page = []
    }
    number = own
    page.push(item)
  }
  if (page.length > 0) yield page
}

/** The mark that opens a footnote: a small raised one, or one with a bracket. */
function markOf({ words, style }: Line, isSmall: boolean): { label: string; words: Line['words'] } | undefined {
  const [first, ...rest] = words
  if (!first || rest.length === 0) return undefined
  const isRaised = MARK.test(first.text) && first.style.size < 0.85 * style.size
  const isTyped = isSmall && TYPED_MARK.test(`${first.text} x`) && MARK.test(first.text)
  return isRaised || isTyped ? { label: first.text.replace(/\)$/, ''), words: rest } : undefined
}

/** The block of a footnote. */
export function footnoteBlock({ id, label, lines }: Footnote, locate: Locate): Block {
  const location = locate(lines)
  return {
    type: 'footnote',
    id,
    label,
    children: [{ type: 'paragraph', children: inlinesOf(lines, location), location }],
    location,
  }
}

/** Finds the note that a raised mark on a page points at. */
export function noteFinder(notes: readonly Footnote[]): (page: number, mark: string) => Footnote | undefined {
  const byPlace = new Map(notes.map((note) => [`${note.page} ${note.label}`, note]))
  return (page, mark) => byPlace.get(`${page} ${mark.trim().replace(/\)$/, '')}`)
}
