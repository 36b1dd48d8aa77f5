import type { Placed } from '../geometry.js'
import type { Line } from './lines.js'

/** A line of running text with the column that it stands in. */
export type TextItem = {
  kind: 'text'
  line: Line
  column: { left: number; right: number }
  /** Whether it stands turned against the other text of the page. */
  turned?: boolean
}

/** A cell with its lines. */
export type LaidCell = Placed & { colspan: number; rowspan: number; lines: Line[] }

/** A table, or the part of one that stands on one page. */
export type TableItem = Placed & { kind: 'table'; page: number; columns: number[]; rows: LaidCell[][] }

/** A picture or a drawing, with the words in it. */
export type FigureItem = Placed & { kind: 'figure'; page: number; lines: Line[] }

/** Lines in a font of fixed width, which keep their form. */
export type CodeItem = Placed & { kind: 'code'; page: number; lines: Line[] }

export type Item = TextItem | TableItem | FigureItem | CodeItem

/** A page in reading order. */
export type PageLayout = {
  number: number
  width: number
  height: number
  turns: 0 | 1 | 2 | 3
  items: Item[]
  /** Words at the edge that are turned against the text: a stamp, the spine of a cover. */
  leftOut?: string | undefined
}

/** Where an item stands. */
export function placeOf(item: Item): Placed & { page: number } {
  return item.kind === 'text' ? item.line : item
}
