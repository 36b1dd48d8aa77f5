import { clauseNumber } from './heading-numbers.js'
import type { PageLayout, TextItem } from './layout/items.js'

/** A heading as the list of contents or the outline announces it. */
export type AnnouncedHeading = { title: string; level: number; page: number | undefined }

const TITLE =
  /^(?:(?:table\s+of\s+)?contents(?:\s+page)?|index\s+of\s+sections|inhalt(?:sverzeichnis)?|table\s+des\s+mati[eè]res|sommaire|目\s*次|目\s*录)\s*:?$/i
const LEADERS =
  /(?:\.{3,}|(?:[.·⋅∙]\s?){4,}|…{1,}|·{3,}|_{4,}|⋯{2,}|[‥．﹒┈╌]{3,})[\s.…·‥]*(?:\d{1,4}|[ivxlcIVXLC]{1,8}|[Ⅰ-ⅻ]{1,4})?\s*$/
const LONGEST = 160
const PAGE = /\s+(?:\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8}|[Ⅰ-ⅻ]{1,4})\s*$/

/** Letters and digits of words in lower case, for comparing titles. */
export function lettersOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

type Listed = { item: TextItem; page: number; isWhole?: boolean }

/** For each line the place of the last one with the same words, where that stands further below. */
type Recurrence = (index: number) => number | undefined

/** A list without title or page numbers has at least so many entries. */
const FEWEST_ENTRIES = 5
/** From heading to heading there are so many lines, on the average. */
const LINES_APART = 3

/** Leave out the lists of contents, tables and figures; their entries announce headings. */
export function takeContents(pages: readonly PageLayout[]): { pages: PageLayout[]; announced: AnnouncedHeading[] } {
  const listed = pages.flatMap(({ items, number }) =>
    items.flatMap((item): Listed[] => (item.kind === 'text' ? [{ item, page: number }] : [])),
  )
  const dropped = new Set<TextItem>()
  const entries: Listed[] = []
  const recurrence = recurrencesOf(listed)
  let index = 0
  while (index < listed.length) {
    const run = contentsAt(listed, index, recurrence)
    if (!run) index++
    else {
      for (const each of run.lines) dropped.add(each.item)
      entries.push(...run.lines.slice(run.titled ? 1 : 0))
      index += run.lines.length
    }
  }
  return {
    pages: pages.map((page) => ({
      ...page,
      items: page.items.filter((item) => item.kind !== 'text' || !dropped.has(item)),
    })),
    announced: announcedBy(entries),
  }
}

function recurrencesOf(listed: readonly Listed[]): Recurrence {
  const letters = listed.map((line) => (mayBeEntry(textOf(line)) ? lettersOf(textOf(line)) : ''))
  const last = new Map(letters.map((each, index) => [each, index]))
  return (index) => {
    const own = letters[index]
    const place = own ? last.get(own) : undefined
    if (place === undefined || place <= index) return undefined
    const [entry, heading] = [listed[index] as Listed, listed[place] as Listed]
    return clauseNumber(textOf(entry)) !== undefined || standsOutBeside(heading, entry) ? place : undefined
  }
}

/** Without a number the look tells a heading from a line that is said again. */
function standsOutBeside({ item: { line: heading } }: Listed, { item: { line: entry } }: Listed): boolean {
  return heading.style.size > entry.style.size + 0.9 || (heading.style.bold && !entry.style.bold)
}

/** The lines of a sentence that is said again are no titles. */
function mayBeEntry(text: string): boolean {
  return (
    text.length < LONGEST &&
    (clauseNumber(text) !== undefined || !(/[.,;:。，；：]$/.test(text) || /^\p{Ll}/u.test(text)))
  )
}

/** Lines of a list that begins here: behind its title, or by its leaders alone. */
function contentsAt(
  listed: readonly Listed[],
  start: number,
  recurrence: Recurrence,
): { lines: Listed[]; titled: boolean } | undefined {
  const titled = TITLE.test(textOf(listed[start] as Listed))
  const repeats = titled || repeatsFrom(listed, start, recurrence)
  if (!repeats && !LEADERS.test(textOf(listed[start] as Listed))) return undefined
  const lines: Listed[] = titled ? [listed[start] as Listed] : []
  let [entries, open, place, withPage] = [0, 0, -1, 0]
  for (let index = start + lines.length; index < listed.length; index++) {
    const text = textOf(listed[index] as Listed)
    const again = repeats ? recurrence(index) : undefined
    // Headings stand in the order of their entries.
    const recurs = again !== undefined && (again > place || clauseNumber(text) !== undefined)
    const hasPage = LEADERS.test(text) || (titled && PAGE.test(text) && text.length < LONGEST)
    // Behind entries with page numbers a line without one is the first heading of the text.
    if (hasPage || (recurs && withPage < FEWEST_ENTRIES)) {
      if (hasPage) withPage++
      lines.push(...listed.slice(index - open, index), { ...(listed[index] as Listed), isWhole: recurs })
      open = 0
      entries++
      place = again ?? place
    } else if (TITLE.test(text) && entries > 0) lines.push(listed[index] as Listed)
    // The first line of an entry that takes two has no page number.
    else if (++open > 2) break
  }
  return entries >= (titled ? 2 : 3) ? { lines, titled } : undefined
}

/**
 * A list without title or page numbers: so many lines in a row stand further below once more, numbered as here, or in the same
 * order with text between them.
 */
function repeatsFrom(listed: readonly Listed[], start: number, recurrence: Recurrence): boolean {
  const places: number[] = []
  let isNumbered = true
  for (let index = start; index < start + FEWEST_ENTRIES; index++) {
    const place = index < listed.length ? recurrence(index) : undefined
    if (place === undefined) return false
    isNumbered &&= clauseNumber(textOf(listed[index] as Listed)) !== undefined
    places.push(place)
  }
  // A list that is given once more has no text between its items.
  if (Math.max(...places) - Math.min(...places) < LINES_APART * (FEWEST_ENTRIES - 1)) return false
  return isNumbered || places.every((place, index) => index === 0 || place > (places[index - 1] as number))
}

function textOf({ item }: Listed): string {
  return item.line.text.trim()
}

function announcedBy(entries: readonly Listed[]): AnnouncedHeading[] {
  const announced: AnnouncedHeading[] = []
  const indents = [...new Set(entries.map(({ item }) => Math.round(item.line.left / 6)))].sort((a, b) => a - b)
  let open = ''
  for (const entry of entries) {
    const text = textOf(entry)
    const words = `${open} ${text}`.trim()
    const isWhole =
      LEADERS.test(text) || PAGE.test(text) || (open === '' && (entry.isWhole || clauseNumber(text) !== undefined))
    open = isWhole ? '' : words
    if (!isWhole) continue
    const title = words.replace(LEADERS, '').replace(PAGE, '').trim()
    const level = 1 + indents.indexOf(Math.round(entry.item.line.left / 6))
    if (title) announced.push({ title, level, page: undefined })
  }
  return announced
}
