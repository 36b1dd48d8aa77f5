import { type AnnouncedHeading, lettersOf } from './contents-list.js'
import { clauseDepth, clauseNumber, clauseNumberLength } from './heading-numbers.js'
import type { HeadingMark } from './headings.js'
import type { Item, TextItem } from './layout/items.js'
import type { Measures } from './layout/measures.js'
import { openingOf } from './line-openings.js'
import { isAllBold } from './term-lines.js'

const LONGEST = 240
const MOST_LINES = 4

/** Announced headings by their letters; those of a title without its number lead to it too. */
export type AnnouncedIndex = {
  byLetters: ReadonlyMap<string, readonly Announced[]>
  /** The first letters of all, so that most lines are passed over at once. */
  openings: ReadonlySet<string>
}

type Announced = { entry: AnnouncedHeading; number?: string }

const OPENING_LENGTH = 4

export function indexAnnounced(announced: readonly AnnouncedHeading[]): AnnouncedIndex {
  const byLetters = new Map<string, Announced[]>()
  const openings = new Set<string>()
  const add = (letters: string, found: Announced) => {
    if (!letters) return
    const same = byLetters.get(letters)
    if (same) same.push(found)
    else byLetters.set(letters, [found])
    for (let length = 1; length <= OPENING_LENGTH; length++) openings.add(letters.slice(0, length))
  }
  for (const entry of announced) {
    if (openingOf(entry.title) === 'caption') continue
    add(lettersOf(entry.title), { entry })
    const number = clauseNumber(entry.title)
    // A number that is drawn as a picture stands in the outline only.
    if (number && entry.page !== undefined) add(lettersOf(entry.title.trim().slice(number.length)), { entry, number })
  }
  return { byLetters, openings }
}

/** Lines from here on whose letters are those of an announced heading. */
export function announcedAt(
  items: readonly Item[],
  start: number,
  { byLetters, openings }: AnnouncedIndex,
  { body }: Measures,
): HeadingMark | undefined {
  const first = items[start] as TextItem
  if (!openings.has(lettersOf(first.line.text.slice(0, 40)).slice(0, OPENING_LENGTH))) return undefined
  const lines: TextItem[] = []
  let letters = ''
  let found: HeadingMark | undefined
  for (const item of items.slice(start, start + MOST_LINES)) {
    if (item.kind !== 'text' || (lines[0] && lines[0].line.page !== item.line.page)) break
    const { line } = item
    lines.push(item)
    letters += lettersOf(line.text)
    if (letters.length > LONGEST) break
    const alike = byLetters.get(letters)
    if (!alike) continue
    const text = lines.map((each) => each.line.text.trim()).join(' ')
    const match = alike.find(({ entry, number }) => {
      if (!isWrittenAlike(text, entry.title)) return false
      if (number !== undefined) return entry.page === line.page && (isAllBold(line) || line.style.size > body.size)
      return entry.page === undefined || Math.abs(entry.page - line.page) <= 1
    })
    if (match) found = markOf([...lines], text, match)
  }
  return found
}

const QUOTED = /["“”„«»•]/
/** What ends a sentence, or a piece of one, and no heading. */
const SENTENCE_END = /[,;:)，；：）。]\s*\.?$/

/** A sentence that cites a clause has its letters too, but other marks: quotation marks, a bullet, an end of its own. */
function isWrittenAlike(text: string, title: string): boolean {
  if (QUOTED.test(text) && !QUOTED.test(title)) return false
  if (SENTENCE_END.test(text) && !SENTENCE_END.test(title.trim())) return false
  const [own, other] = [/\p{L}/u.exec(text)?.[0], /\p{L}/u.exec(title)?.[0]]
  return !(own && other && /\p{Ll}/u.test(own) && /\p{Lu}/u.test(other))
}

function markOf(lines: TextItem[], text: string, { entry, number }: Announced): HeadingMark {
  const said = clauseNumber(entry.title)
  // "2.2.1010. Colours" on the page is "2.2.10 10. Colours" in the outline.
  if (entry.page !== undefined && number === undefined && said && clauseNumber(text) !== said) {
    const title = entry.title.slice(clauseNumberLength(entry.title)).trim()
    return { lines, level: said.split('.').length, number: said, title }
  }
  const level = number?.split('.').length ?? clauseDepth((lines[0] as TextItem).line.text) ?? entry.level
  return { lines, level, ...(number ? { number } : {}) }
}
