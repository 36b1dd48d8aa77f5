import type { Item, PageLayout } from './layout/items.js'
import type { Line } from './layout/lines.js'
import { openingOf } from './line-openings.js'

/** How many lines at either end of a page may be running headers and footers. */
const ZONE_LINES = 4
/** Lines at the same height differ by less, in points. */
const SAME_HEIGHT = 5
/** From the first to the last page of its part, a running header stands on at least this share of the pages. */
const DENSITY = 0.3
/** "26 c Publisher 2008" looks like a clause: such a line stands on every other page of a long document. */
const MANY = 10
const HALF = 0.4

const PAGE_NUMBER =
  /^(?:[-–—－·•]\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,8}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ]{1,4})(?:\s*[-–—－·•])?$|^第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?$|^(?:page|seite)\s+\d{1,4}(?:\s*(?:of|von|\/|sur)\s*\d{1,4})?$|^\d{1,4}\s*(?:\/|of|von|sur)\s*\d{1,4}$/i

/**
 * Leave out what is printed on page after page: running headers and footers, page numbers, watermarks.
 *
 * They stand at the very edge: a line stays where one further out stays.
 */
export function withoutRunningMatter(pages: readonly PageLayout[]): PageLayout[] {
  const zones = pages.map(zonesOf)
  const recurs = recurrence(pages, zones)
  return pages.map((page, index) => {
    const zone = zones[index] as Zones
    const dropped = new Set<Line>()
    for (const lines of [zone.top, zone.bottom])
      for (const line of lines) {
        if (!recurs(line) && !PAGE_NUMBER.test(line.text.trim())) break
        dropped.add(line)
      }
    for (const line of zone.turned) if (recurs(line)) dropped.add(line)
    const items = page.items.filter((item) => item.kind !== 'text' || !dropped.has(item.line))
    return { ...page, items }
  })
}

/** Tells whether a line stands at the same height on page after page, and not within the text as well. */
function recurrence(pages: readonly PageLayout[], zones: readonly Zones[]): (line: Line) => boolean {
  const heights = new Map<string, Map<number, Set<number>>>()
  const outer = new Set<Line>()
  for (const [index, zone] of zones.entries())
    for (const line of [...zone.top, ...zone.bottom, ...zone.turned]) {
      outer.add(line)
      const byHeight = heights.get(formOf(line)) ?? new Map<number, Set<number>>()
      heights.set(formOf(line), byHeight)
      const height = Math.round(line.baseline / SAME_HEIGHT)
      byHeight.set(height, (byHeight.get(height) ?? new Set()).add(index))
    }
  const spread = createSpread()
  const within = new Map<string, number>()
  for (const { items } of pages)
    for (const item of items) {
      const form = item.kind === 'text' && !outer.has(item.line) ? formOf(item.line) : undefined
      if (form !== undefined && heights.has(form)) within.set(form, (within.get(form) ?? 0) + 1)
    }
  const least = pages.length < 4 ? 2 : 3
  return (line) => {
    const form = formOf(line)
    const byHeight = heights.get(form)
    if (!byHeight || opensBlock(line)) return false
    const height = Math.round(line.baseline / SAME_HEIGHT)
    const { count, span } = spread(form, height, byHeight)
    // Entries begin at the top of a page too, with their number on a line of its own; page numbers stand on most pages.
    const fewest = NUMBER_ALONE.test(line.text.trim()) ? Math.max(least, pages.length / 2) : least
    const [pagesNeeded, share] = OPENS_CLAUSE.test(line.text) ? [MANY, HALF] : [fewest, DENSITY]
    return count >= pagesNeeded && count >= share * span && (within.get(form) ?? 0) < count
  }
}

/** On how many pages a form stands at a height, and how many lie from the first to the last of them; each is counted once. */
function createSpread() {
  const known = new Map<string, { count: number; span: number }>()
  return (form: string, height: number, byHeight: ReadonlyMap<number, ReadonlySet<number>>) => {
    const key = `${height} ${form}`
    let found = known.get(key)
    if (!found) {
      const on = new Set<number>()
      let [first, last] = [Number.POSITIVE_INFINITY, 0]
      for (const step of [-1, 0, 1])
        for (const page of byHeight.get(height + step) ?? []) {
          on.add(page)
          if (page < first) first = page
          if (page > last) last = page
        }
      found = { count: on.size, span: last - first + 1 }
      known.set(key, found)
    }
    return found
  }
}

/** Captions of continued tables and the titles of annexes come again and again at the top of pages. */
function opensBlock({ text }: Line): boolean {
  const opening = openingOf(text)
  return (
    opening === 'caption' ||
    opening === 'annex' ||
    opening === 'note' ||
    /^[（(]\p{L}[^()（）]*[)）]$/u.test(text.trim())
  )
}

type Zones = { top: Line[]; bottom: Line[]; turned: Line[] }

/** The lines at the upper and the lower edge, the outermost first. */
function zonesOf({ items, height }: PageLayout): Zones {
  const lines = items
    .flatMap((item: Item) => (item.kind === 'text' && !item.turned ? [item.line] : []))
    .sort((a, b) => a.baseline - b.baseline)
  return {
    top: lines.filter(({ baseline }) => baseline < 0.2 * height).slice(0, ZONE_LINES),
    bottom: lines
      .filter(({ baseline }) => baseline > 0.8 * height)
      .slice(-ZONE_LINES)
      .reverse(),
    // Stamps of the shop run up the margin of every page.
    turned: items.flatMap((item: Item) => (item.kind === 'text' && item.turned ? [item.line] : [])),
  }
}

/** A clause that begins at the top of a page: its number is no page number. */
const OPENS_CLAUSE =
  /^(?:(?:chapter|section|clause|part|annex|appendix|kapitel|abschnitt|teil|anhang|chapitre|annexe)\s+\S{1,6}|\d{1,3}(?:[.．]\d{1,3})*[.．]?)\s+\p{L}/iu

/** "3.4", or "3.4 (3.2)" where an earlier edition counted otherwise. */
const NUMBER_ALONE = /^\d{1,3}(?:\.\d{1,3}){1,4}(?:\s*\(\d[^()]{0,40}\))?$/

/** What stays the same on every page: the words without figures, which may stand on either side, and gaps. */
function formOf({ text }: Line): string {
  const words = text.trim().toLowerCase()
  return words
    .replace(/^[ivxlc]{1,7}(?=\s)|(?<=\s)[ivxlc]{1,7}$/g, '')
    .replace(/[\d\s]+/g, '')
    .slice(0, 120)
}
