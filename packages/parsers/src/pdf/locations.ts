import type { Location } from '@clausekit/model'
import { around, type Placed } from './geometry.js'
import type { PageLayout } from './layout/items.js'

/** Says where places on pages are, in points from the upper left corner of the page as it is shown. */
export type Locate = (parts: readonly Part[]) => Location

/** A line with words that may have been read off a picture, or any other place. */
type Part = Placed & { page: number; words?: readonly { confidence?: number }[] }

/** Locations in a file; what goes on over pages is located where it begins. */
export function locator(pages: readonly PageLayout[], file: string | undefined): Locate {
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  return (parts) => {
    const page = (parts[0] as { page: number }).page
    const place = around(parts.filter((part) => part.page === page))
    const box = unturned(place, byNumber.get(page)).map((value) => Math.round(value * 10) / 10)
    return {
      ...(file === undefined ? {} : { file }),
      page,
      box: box as [number, number, number, number],
      ...confidenceOf(parts),
    }
  }
}

/** The mean of what is known of the words. */
function confidenceOf(parts: readonly Part[]): { confidence?: number } {
  const known = parts.flatMap(({ words = [] }) => words.flatMap(({ confidence }) => confidence ?? []))
  if (known.length === 0) return {}
  return { confidence: Math.round((100 * known.reduce((sum, each) => sum + each, 0)) / known.length) / 100 }
}

/** A place in the frame of the text, in the frame of the page. */
function unturned({ left, top, right, bottom }: Placed, page: PageLayout | undefined): number[] {
  if (!page || page.turns === 0) return [left, top, right, bottom]
  const { width, height, turns } = page
  if (turns === 1) return [top, width - right, bottom, width - left]
  if (turns === 2) return [width - right, height - bottom, width - left, height - top]
  return [height - bottom, left, height - top, right]
}
