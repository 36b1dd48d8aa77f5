import type { Item, PageLayout } from './layout/items.js'
import type { Line } from './layout/lines.js'

/** How many lines at either end of a page may be running headers and footers. */
const ZONE_LINES = 4
/** Lines at the same height differ by less, in points. */
const SAME_HEIGHT = 8

const PAGE_NUMBER =
  /^(?:[-–—－·•]\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,8}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ]{1,4})(?:\s*[-–—－·•])?$|^第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?$|^(?:page|seite)\s+\d{1,4}(?:\s*(?:of|von|\/|sur)\s*\d{1,4})?$|^\d{1,4}\s*(?:\/|of|von|sur)\s*\d{1,4}$/i

/** Leave out what is printed on page after page: running headers and footers, page numbers, watermarks. */
export function withoutRunningMatter(pages: readonly PageLayout[]): PageLayout[] {
  const zones = pages.map(zonesOf)
  const heights = new Map<string, Map<number, Set<number>>>()
  for (const [index, zone] of zones.entries())
    for (const line of [...zone.top, ...zone.bottom, ...zone.turned]) {
      const form = formOf(line)
      const byHeight = heights.get(form) ?? new Map<number, Set<number>>()
      heights.set(form, byHeight)
      const height = Math.round(line.baseline / SAME_HEIGHT)
      byHeight.set(height, (byHeight.get(height) ?? new Set()).add(index))
    }
  const least = pages.length < 4 ? 2 : 3
  const recurs = (line: Line) => {
    const byHeight = heights.get(formOf(line))
    if (!byHeight) return false
    const height = Math.round(line.baseline / SAME_HEIGHT)
    const on = new Set([-1, 0, 1].flatMap((step) => [...(byHeight.get(height + step) ?? [])]))
    // Entries begin at the top of a page too, with their number on a line of its own; page numbers stand on most pages.
    return on.size >= (NUMBER_ALONE.test(line.text.trim()) ? Math.max(least, pages.length / 2) : least)
  }
  return pages.map((page, index) => {
    const zone = zones[index] as Zones
    const dropped = new Set<Line>()
    for (const lines of [zone.top, zone.bottom])
      for (const [rank, line] of lines.entries()) {
        const isNumber = PAGE_NUMBER.test(line.text.trim())
        // Only a line at the very edge is a page number by its look alone.
        if (recurs(line) || (isNumber && lines.slice(0, rank).every((other) => dropped.has(other)))) dropped.add(line)
      }
    for (const line of zone.turned) if (recurs(line)) dropped.add(line)
    const items = page.items.filter((item) => item.kind !== 'text' || !dropped.has(item.line))
    return { ...page, items }
  })
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

/** What stays the same on every page: the words without figures and gaps. */
function formOf({ text }: Line): string {
  const words = text.toLowerCase().replace(/\s+/g, '').slice(0, 120)
  return OPENS_CLAUSE.test(text) ? words : words.replace(/\d+/g, '#')
}
