import { matchAt } from '../match-at.js'
import type { CodeReading } from './code-reading.js'
import { constructionRegions, regions } from './regions.js'

const local = /DB ?(\d{2}(?:\d{2}){0,2})(?!\d)(\(J\))?(?: ?([/_]) ?(?:([TZ])(?![A-Za-z]))?|(?=[ -]))/iy
const food = /DBS ?(\d{2}) ?\/? ?(?=\d)/iy
const construction = /DBJ(?: ?\/? ?(\d{2})(?!\d))?(?: ?\/? ?(T)(?![A-Za-z]))?[ -]?(?=\d)/iy
const shanghai = /DGT?\/TJ[ -]?(?=08)/y
const tianjin = /DB ?\/ ?(TJ?) ?(?=29-\d)/y

/** Read the prefix of a local standard (地方标准): DB and the digits of the region. */
export function readLocalCode(text: string, position: number): CodeReading | undefined {
  const safety = matchAt(food, text, position)
  if (safety?.[1]) {
    const publisher = `DBS${safety[1]}`
    return { code: `${publisher}/`, publisher, ...inRegion(safety[1]), end: position + safety[0].length }
  }
  const match = matchAt(local, text, position)
  if (!match?.[1] || !Object.hasOwn(regions, match[1].slice(0, 2))) return undefined
  const publisher = `DB${match[1]}${match[2] ? '(J)' : ''}`
  const suffix = match[4]?.toUpperCase()
  const needsYear = !match[3]
  return {
    code: `${publisher}/${suffix ?? ''}`,
    publisher,
    needsYear,
    ...inRegion(match[1]),
    end: position + match[0].length,
  }
}

/** Read the prefix of a local standard for engineering construction: DBJ, DG/TJ 08 and DB/T 29. */
export function readConstructionCode(text: string, position: number): CodeReading | undefined {
  const ofTianjin = matchAt(tianjin, text, position)
  if (ofTianjin) {
    const reading = { code: `DB/${ofTianjin[1]}`, publisher: 'DB', region: '天津', end: position + ofTianjin[0].length }
    return { ...reading, category: 'local', structuredNumber: true }
  }
  const ofShanghai = matchAt(shanghai, text, position)
  if (ofShanghai) {
    const reading = { code: 'DG/TJ', publisher: 'DG', region: '上海', end: position + ofShanghai[0].length }
    return { ...reading, category: 'local', structuredNumber: true }
  }
  const match = matchAt(construction, text, position)
  if (!match) return undefined
  const digits = match[1] ?? ''
  const publisher = `DBJ${digits}`
  const end = position + match[0].length
  const region = constructionRegions[digits || text.slice(end, end + 2)] ?? regions[digits]?.chinese
  const code = match[2] ? `${publisher}/T` : publisher
  return { code, publisher, category: 'local', structuredNumber: true, ...(region && { region }), end }
}

function inRegion(digits: string): { category: 'local'; region?: string } {
  const region = regions[digits.slice(0, 2)]?.chinese
  return { category: 'local', ...(region && { region }) }
}
