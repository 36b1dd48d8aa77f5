import { around, type Placed } from '../geometry.js'
import type { Ruling } from '../page.js'

/** Lines that cross or touch, as one grid: the places of its columns and rows, and the lines between them. */
export type Grid = Placed & { columns: number[]; rows: number[]; horizontal: Ruling[]; vertical: Ruling[] }

/** Lines nearer than this, in points, are one. */
const NEAR = 2.5
/** A gap that a line may have where the borders of cells meet. */
const JOINT = 4
const MAX_LINES = 3000
const MAX_CELLS = 10_000

/** Find the grids that the lines of a page rule; a single box is none. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  const horizontal = mergeAligned(rulings.filter(({ vertical }) => !vertical))
  const vertical = mergeAligned(rulings.filter((ruling) => ruling.vertical))
  if (horizontal.length > MAX_LINES || vertical.length > MAX_LINES) return []
  return connected(horizontal, vertical).map(gridOf).filter(isTabular)
}

/** A box is no table; a single row needs lines at both ends and between its cells, as the last row on a page has. */
function isTabular({ columns, rows, vertical }: Grid): boolean {
  if (columns.length < 3 || rows.length < 2 || columns.length * rows.length > MAX_CELLS) return false
  return rows.length > 2 || vertical.length >= columns.length
}

/** Pieces of one line, as the borders of neighbouring cells are, become one line. */
function mergeAligned(rulings: readonly Ruling[]): Ruling[] {
  const across = (ruling: Ruling) => (ruling.vertical ? middleX(ruling) : middleY(ruling))
  const from = (ruling: Ruling) => (ruling.vertical ? ruling.top : ruling.left)
  const to = (ruling: Ruling) => (ruling.vertical ? ruling.bottom : ruling.right)
  const tracks: Ruling[][] = []
  for (const ruling of [...rulings].sort((a, b) => across(a) - across(b))) {
    const track = tracks.at(-1)
    if (track && across(ruling) - across(track[0] as Ruling) < NEAR) track.push(ruling)
    else tracks.push([ruling])
  }
  return tracks.flatMap((track) => {
    const merged: Ruling[] = []
    for (const ruling of track.sort((a, b) => from(a) - from(b))) {
      const last = merged.at(-1)
      if (last && from(ruling) - to(last) < JOINT)
        merged[merged.length - 1] = { ...around([last, ruling]), vertical: last.vertical }
      else merged.push(ruling)
    }
    return merged
  })
}

function middleX({ left, right }: Placed): number {
  return (left + right) / 2
}

function middleY({ top, bottom }: Placed): number {
  return (top + bottom) / 2
}

type Lines = { horizontal: Ruling[]; vertical: Ruling[] }

function connected(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Lines[] {
  const parents = new Map<Ruling, Ruling>()
  const root = (ruling: Ruling): Ruling => {
    let each = ruling
    for (let up = parents.get(each); up; up = parents.get(each)) each = up
    return each
  }
  for (const line of horizontal)
    for (const post of vertical)
      if (touch(line, post)) {
        const [a, b] = [root(line), root(post)]
        if (a !== b) parents.set(a, b)
      }
  const groups = new Map<Ruling, Lines>()
  for (const ruling of [...horizontal, ...vertical]) {
    const key = root(ruling)
    const group = groups.get(key) ?? { horizontal: [], vertical: [] }
    ;(ruling.vertical ? group.vertical : group.horizontal).push(ruling)
    groups.set(key, group)
  }
  return [...groups.values()].filter((group) => group.horizontal.length > 1 && group.vertical.length > 0)
}

function touch(line: Ruling, post: Ruling): boolean {
  const [x, y] = [middleX(post), middleY(line)]
  return x > line.left - JOINT && x < line.right + JOINT && y > post.top - JOINT && y < post.bottom + JOINT
}

function gridOf({ horizontal, vertical }: Lines): Grid {
  const place = around([...horizontal, ...vertical])
  // A table may be open at its sides: the ends of its lines are its edges.
  const columns = distinct([...vertical.map(middleX), place.left, place.right])
  const rows = distinct([...horizontal.map(middleY), place.top, place.bottom])
  return { ...place, columns, rows, horizontal, vertical }
}

function distinct(values: readonly number[]): number[] {
  const result: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (result.length === 0 || value - (result.at(-1) as number) > 2 * NEAR) result.push(value)
  return result
}
