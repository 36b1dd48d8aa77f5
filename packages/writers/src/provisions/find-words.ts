import type { Location, Provision } from '@clausekit/model'
import { type Piece, type Squeezed, squeeze } from './squeezed-words.js'

/** A half-open span of squeezed words, and the index of the piece that it begins in. */
export type Range = { start: number; end: number; piece: number }

/** How far words are looked for when most searches have been in vain. */
const NEAR = 4000
/** The beginnings that words are known by where something stands between them: the first block may be short. */
const BEGINNINGS = [24, 8]
/** How many places with the same beginning are tried. */
const TRIES = 10
/** How many blocks may stand between the words of one provision. */
const FARTHEST = 60

/**
 * Where the words of a provision stand: where its location says, else behind `cursor`, else behind `floor`, else anywhere.
 *
 * @returns One range; several where other words stand between; none where they are not there.
 */
export function findWords(words: Squeezed, provision: Provision, cursor: number, floor: number): Range[] {
  const text = squeeze(provision.text)
  if (text === '') return []
  const said = startOfPlace(words, provision.location, cursor)
  if (said !== undefined) {
    const start = indexNear(words.text, text, said, NEAR)
    if (start !== -1) return [rangeAt(words, start, text.length)]
  }
  for (const from of new Set([cursor, floor, 0])) {
    const start = indexFrom(words, text, from)
    if (start !== -1) return [rangeAt(words, start, text.length)]
  }
  for (const length of BEGINNINGS) {
    const beginning = text.slice(0, length)
    let from = said ?? cursor
    for (let tries = 0; tries < TRIES; tries++) {
      const start = indexFrom(words, beginning, from)
      const ranges = start === -1 ? [] : rangesFrom(words, text, start)
      if (ranges.length > 0) return ranges
      if (start === -1 && from === 0) break
      from = start === -1 ? 0 : start + 1
    }
  }
  return []
}

function rangeAt({ pieces }: Squeezed, start: number, length: number): Range {
  return { start, end: start + length, piece: pieceAt(pieces, ({ end }) => end > start) }
}

function indexNear(text: string, words: string, from: number, width: number): number {
  const index = text.slice(from, from + words.length + width).indexOf(words)
  return index === -1 ? -1 : from + index
}

function indexFrom({ text, budget }: Squeezed, words: string, from: number): number {
  const all = budget.left > 0
  const index = all ? text.indexOf(words, from) : indexNear(text, words, from, NEAR)
  if (all && index === -1) budget.left -= text.length - from
  return index
}

/** The first piece that ends behind the place; `cursor` where that lies in the same piece. */
function startOfPlace({ pieces }: Squeezed, place: Location | undefined, cursor: number): number | undefined {
  const wanted = place && spanOf(place)
  if (!wanted || pieces.length === 0) return undefined
  const piece = pieces[pieceAt(pieces, ({ location }) => ((location && spanOf(location)?.[1]) ?? -1) > wanted[0])]
  if (!piece?.location || piece.location.file !== place.file) return undefined
  return cursor >= piece.start && cursor < piece.end ? cursor : piece.start
}

/** A place as a half-open span of figures that grow with the text. */
function spanOf(location: Location): [number, number] | undefined {
  if ('start' in location) return [location.start.offset, location.end.offset]
  return 'part' in location ? [location.paragraph, location.paragraph + 1] : [location.page, location.page + 1]
}

/** The index of the first piece that a test holds for, where it holds for all behind that too. */
function pieceAt(pieces: readonly Piece[], holds: (piece: Piece) => boolean): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(pieces[middle] as Piece)) high = middle
    else low = middle + 1
  }
  return low
}

/** Words that begin at a place, with whole blocks between them that are no part of the provision; none where they do not go on. */
function rangesFrom({ text, pieces }: Squeezed, words: string, start: number): Range[] {
  const ranges: Range[] = []
  let at = start
  let said = 0
  let index = pieceAt(pieces, ({ end }) => end > start)
  for (let skipped = 0; said < words.length && skipped <= FARTHEST; index++) {
    const piece = pieces[index]
    if (!piece) return []
    const begin = Math.max(at, piece.start)
    const length = Math.min(piece.end - begin, words.length - said)
    if (text.startsWith(words.slice(said, said + length), begin)) {
      ranges.push({ start: begin, end: begin + length, piece: index })
      said += length
    } else skipped++
    at = piece.end
  }
  return said === words.length ? ranges : []
}
