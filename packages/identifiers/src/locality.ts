import { matchAt } from './match-at.js'
import type { FoldedText } from './read-identifier.js'

/** One place in a document. */
export interface Place {
  kind: 'clause' | 'annex' | 'table' | 'figure' | 'formula'
  /** The number, with the letter of a list item where one is printed: 9.5.4, A.2, 5.2 a). */
  number: string
  /** The last place of a range: 7 in 第5章～第7章. */
  to?: string
}

/** The places of a cited document that are printed next to its identifier. */
export interface Locality {
  /** The characters as printed: 第4章, Section 4.2. */
  text: string
  places: Place[]
  /** Half-open span in UTF-16 units. */
  start: number
  end: number
}

type Kind = Place['kind']

const kinds: Readonly<Record<string, Kind>> = {
  附录: 'annex',
  定义: 'clause',
  条款: 'clause',
  条文: 'clause',
  表: 'table',
  图: 'figure',
  公式: 'formula',
  式: 'formula',
  annex: 'annex',
  annexes: 'annex',
  appendix: 'annex',
  table: 'table',
  tables: 'table',
  figure: 'figure',
  figures: 'figure',
  formula: 'formula',
  equation: 'formula',
}

const lead = /(?: ?\)? ?的?(?:规定)?中的?| ?\)? ?的| {0,2},? {0,2}|\], {0,2}|\] )/y
const bareLead = /(?: ?的?中的? ?| ?的 ?|\]?, {0,2})/y
const chineseClause = /第? ?(\d{1,3}(?:\.\d{1,3}){0,6})(?: ?([a-z])\))? ?[章条节款]/y
const chineseNamed =
  /(附录|表|图|公式|式|定义|条款|条文) ?\(?([A-Z](?:\.\d{1,3}){0,5}|\d{1,3}(?:[.-]\d{1,3}){0,4}|[A-Z]\d{1,3})\)?/y
const englishNamed =
  /(clauses?|sub-?clauses?|sections?|sec\.|§{1,2}|annex(?:es)?|appendix|tables?|figures?|articles?|formula|equation) {0,2}([A-Z](?:\.\d{1,3}){0,5}|\d{1,3}(?:[.-]\d{1,3}){0,6})(?: ?([a-z])\))?(?![A-Za-z0-9])/iy
const bareClause =
  /(\d{1,3}(?:\.\d{1,3}){1,6}|[A-Z](?:\.\d{1,3}){1,6})(?: ?([a-z])\))?(?![\d.]?\d|[A-Za-z]| ?(?:[%℃°Ωμµ×~±倍个年月日元万]|[kmcdMGn]?(?:m|g|s|Hz|V|W|A|Pa|L|N|J|K)\b))/y
const joiner = / ?(?:[、~]|和|及|以及|或|至|,? and|,? or|,(?= ?\d{1,3}\.\d)) ?/y
const englishBefore =
  /(?:clause|sub-?clause|section|annex|appendix|table|figure|article) {1,2}(?:[A-Z](?:\.\d{1,3}){0,5}|\d{1,3}(?:[.-]\d{1,3}){0,6}) {1,2}(?:of|in) (?:the )?\[?$/i
const beforeLength = 60
const maximumPlaces = 50

/**
 * Read the places that are printed behind an identifier, or in front of it (`Section 4.2 of [RFC8259]`).
 *
 * @param from Nothing in front of this position belongs to the identifier.
 */
export function readLocality(text: FoldedText, start: number, end: number, from: number): Locality | undefined {
  return readBehind(text, end) ?? readBefore(text, start, from)
}

function readBehind(text: FoldedText, end: number): Locality | undefined {
  const named = readPlaces(text.folded, end, lead, readNamed)
  const places = named ?? readPlaces(text.folded, end, bareLead, readBare)
  return places && { ...places, text: text.printed.slice(places.start, places.end) }
}

type PlaceReader = (folded: string, position: number) => { place: Place; end: number } | undefined

function readPlaces(
  folded: string,
  end: number,
  opening: RegExp,
  read: PlaceReader,
): Omit<Locality, 'text'> | undefined {
  const start = end + (matchAt(opening, folded, end)?.[0].length ?? 0)
  const places: Place[] = []
  let position = start
  let last = start
  let isRange = false
  while (places.length < maximumPlaces) {
    const next =
      places.length === 0 ? read(folded, position) : (readNamed(folded, position) ?? readBare(folded, position))
    if (!next) break
    const previous = isRange ? places.pop() : undefined
    places.push(previous ? { ...previous, to: next.place.number } : next.place)
    last = next.end
    const sign = matchAt(joiner, folded, last)
    if (!sign) break
    isRange = /[~至]/.test(sign[0])
    position = last + sign[0].length
  }
  return places.length > 0 ? { places, start, end: last } : undefined
}

function readNamed(folded: string, position: number): { place: Place; end: number } | undefined {
  const clause = matchAt(chineseClause, folded, position)
  if (clause?.[1]) return placeAt(position, clause, 'clause', clause[1], clause[2])
  const named = matchAt(chineseNamed, folded, position) ?? matchAt(englishNamed, folded, position)
  if (!named?.[1] || !named[2]) return undefined
  return placeAt(position, named, kinds[named[1].toLowerCase()] ?? 'clause', named[2], named[3])
}

function readBare(folded: string, position: number): { place: Place; end: number } | undefined {
  const match = matchAt(bareClause, folded, position)
  return match?.[1] ? placeAt(position, match, 'clause', match[1], match[2]) : undefined
}

function placeAt(position: number, match: RegExpExecArray, kind: Kind, number: string, item: string | undefined) {
  return { place: { kind, number: item ? `${number} ${item})` : number }, end: position + match[0].length }
}

function readBefore(text: FoldedText, start: number, from: number): Locality | undefined {
  const earliest = Math.max(from, start - beforeLength)
  const before = text.folded.slice(earliest, start)
  const match = englishBefore.exec(before)
  if (!match) return undefined
  const position = earliest + match.index
  const named = readNamed(text.folded, position)
  if (!named) return undefined
  return { text: text.printed.slice(position, named.end), places: [named.place], start: position, end: named.end }
}
