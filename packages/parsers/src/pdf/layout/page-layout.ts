import { around } from '../geometry.js'
import type { RawPage } from '../page.js'
import { takeFigures } from '../tables/figures.js'
import { ruledTables } from '../tables/ruled-tables.js'
import { columnsOf } from './columns.js'
import { type Item, type PageLayout, placeOf, type TextItem } from './items.js'
import type { Line } from './lines.js'

/** Fewer turned characters beside a text are no part of it. */
const LONGEST_STAMP = 120

/** Put what stands on a page into reading order. */
export function layoutPage(page: RawPage): PageLayout {
  const drawn = takeFigures(page)
  const { tables, rest } = ruledTables({ ...page, words: drawn.rest, rulings: drawn.rulings })
  const items: Item[] = columnsOf(rest, page.number).flatMap(({ lines, ...column }) =>
    lines.map((line): Item => ({ kind: 'text', line, column })),
  )
  for (const item of [...tables, ...drawn.figures]) insert(items, item)
  const turned = turnedItem(page)
  const isStamp = items.length > 0 && (turned?.line.text.length ?? 0) < LONGEST_STAMP
  if (turned && !isStamp) items.push(turned)
  const { number, width, height, turns } = page
  return { number, width, height, turns, items, leftOut: isStamp ? turned?.line.text : undefined }
}

/** Words that run up or down the page, in the order in which they were written; they stand behind the others. */
function turnedItem({ turned, number }: RawPage): TextItem | undefined {
  const [first] = turned
  if (!first) return undefined
  const place = around(turned)
  const text = turned.map((word) => word.text).join(' ')
  const words = turned.map((word) => ({ ...word, spaced: true }))
  const line: Line = { ...place, page: number, words, text, baseline: place.bottom, style: first.style }
  return { kind: 'text', line, column: { left: place.left, right: place.right }, turned: true }
}

/** A table stands before the first line that begins below it and in its column. */
function insert(items: Item[], table: Item): void {
  const { top, left, right } = placeOf(table)
  const at = items.findIndex((item) => {
    const column = item.kind === 'text' ? item.column : item
    return placeOf(item).top >= top && column.left < right && column.right > left
  })
  if (at < 0) items.push(table)
  else items.splice(at, 0, table)
}
