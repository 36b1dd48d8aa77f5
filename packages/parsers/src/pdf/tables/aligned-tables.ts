import { around } from '../geometry.js'
import type { LaidCell, TableItem } from '../layout/items.js'
import { type Line, linesOf } from '../layout/lines.js'
import { openingOf } from '../line-openings.js'
import type { Word } from '../page.js'
import { rowGroups } from './row-groups.js'
import { type Segment, segmentsOf } from './segments.js'

/** Lines of a column, and the tables among them that only their gaps show. */
export type Aligned = (Line | TableItem)[]

/** The strip that a column takes. */
export type Track = { left: number; right: number }
/** The lines of a table, up to `to`, part by part, with the columns that they stand in. */
export type Region = { to: number; tracks: Track[]; rows: Segment[][] }

const LEADERS = /\.{4,}|(?:[.·⋅∙] ?){4,}|…{2,}|·{4,}/
const NARROWEST_GAP = 5
const MOST_COLUMNS = 40
/** Rows of one table stand no further apart, in sizes. */
const FURTHEST = 3.6
const LARGER = 1.1

/** Parts of a line in one column stand no further apart, in sizes. */
const WIDEST_SPACE = 2

/**
 * Find tables without vertical lines: cells that stand below each other in at least three columns, or two below a caption.
 *
 * `accepts` may ask for more.
 */
export function findAlignedTables(
  lines: readonly Line[],
  accepts: (region: Region, lines: readonly Line[]) => boolean = () => true,
): Aligned {
  const result: Aligned = []
  const segments = lines.map(segmentsOf)
  for (let index = 0; index < lines.length; index++) {
    const region = regionAt(lines, segments, index)
    if (!region || !accepts(region, lines.slice(index, region.to))) {
      result.push(lines[index] as Line)
      continue
    }
    result.push(tableOf(lines.slice(index, region.to), region))
    index = region.to - 1
  }
  return result
}

function regionAt(lines: readonly Line[], segments: readonly Segment[][], start: number): Region | undefined {
  const first = segments[start] as Segment[]
  if (first.length < 2 || first.length > MOST_COLUMNS || LEADERS.test((lines[start] as Line).text)) return undefined
  if (first.length === 2 && openingOf((lines[start] as Line).text) === 'bullet') return undefined
  let tracks: Track[] = first.map(({ left, right }) => ({ left, right }))
  const rows: Segment[][] = [first]
  let to = start + 1
  for (; to < lines.length; to++) {
    const [line, before] = [lines[to] as Line, lines[to - 1] as Line]
    const step = line.baseline - before.baseline
    // What is set larger than the table is a heading behind it.
    if (line.style.size > LARGER * Math.max((lines[start] as Line).style.size, before.style.size)) break
    if (step > FURTHEST * line.style.size || LEADERS.test(line.text)) break
    const own = segments[to] as Segment[]
    if (own.length > MOST_COLUMNS) break
    const wider = own.length === 1 && step > 1.7 * line.style.size ? undefined : widen(tracks, own)
    if (!wider) break
    tracks = wider
    rows.push(own)
  }
  while (rows.length > 1 && (rows.at(-1) as Segment[]).length === 1 && !isContinuation(rows, tracks)) {
    rows.pop()
    to--
  }
  const several = rows.filter((row) => row.length > 1).length
  const captioned = start > 0 && openingOf((lines[start - 1] as Line).text) === 'caption'
  const full = rows.filter((row) => row.length > 2).length
  const isTable =
    tracks.length >= 3
      ? several >= (tracks.length > 3 ? 2 : 3) && full >= Math.max(2, 0.3 * several)
      : captioned && several >= 2
  return isTable && !isNumbered(rows, tracks) ? { to, tracks, rows } : undefined
}

/** The last line of a cell stands under another column than the first; under the first a new text may begin. */
function isContinuation(rows: readonly Segment[][], tracks: readonly Track[]): boolean {
  const [only] = rows.at(-1) as [Segment]
  return only.left > (tracks[0] as Track).right
}

/** Columns that take in the parts of a line; undefined where a part would lie over two of them. */
function widen(tracks: readonly Track[], own: readonly Segment[]): Track[] | undefined {
  const widened = tracks.map((track) => ({ ...track }))
  const last = new Map<Track, Segment>()
  for (const segment of own) {
    const { left, right } = segment
    const over = widened.filter((track) => left < track.right && right > track.left)
    if (over.length > 1) return undefined
    const [track] = over
    if (track) {
      const before = last.get(track)
      if (before && left - before.right > WIDEST_SPACE * (segment.words[0] as Word).style.size) return undefined
      last.set(track, segment)
      track.left = Math.min(track.left, left)
      track.right = Math.max(track.right, right)
    } else widened.push({ left, right })
  }
  widened.sort((a, b) => a.left - b.left)
  const apart = widened.every((track, index) => {
    const next = widened[index + 1]
    return !next || next.left - track.right >= NARROWEST_GAP
  })
  return apart ? widened : undefined
}

/** List items behind their markers, and a formula before its number, are no tables. */
function isNumbered(rows: readonly Segment[][], tracks: readonly Track[]): boolean {
  if (tracks.length > 2) return false
  const first = rows.flatMap((row) => (row.length > 1 ? [row[0] as Segment] : []))
  return first.every(({ words }) => words.length === 1 && (words[0]?.text.length ?? 0) <= 4)
}

function tableOf(lines: readonly Line[], { tracks }: Region): TableItem {
  const page = (lines[0] as Line).page
  const groups = rowGroups(lines, (tracks[0] as Track).right)
  const place = around(lines)
  return {
    ...place,
    kind: 'table',
    page,
    columns: [...tracks.map(({ left }) => left), place.right],
    rows: groups.map((group) => {
      const words = group.flatMap((line) => line.words)
      const { top, bottom } = around(words)
      return tracks.map(({ left, right }): LaidCell => {
        const own = words.filter((word) => word.left < right + 1 && word.right > left - 1)
        return { left, right, top, bottom, colspan: 1, rowspan: 1, lines: linesOf(own, page) }
      })
    }),
  }
}
