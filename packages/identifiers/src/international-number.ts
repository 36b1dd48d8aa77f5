import { matchAt } from './match-at.js'

/** Number, part and date as ISO and IEC print them. */
export interface InternationalNumber {
  number: string
  part?: string
  /** The iteration of a draft: the 2 of ISO/CD 45001.2. */
  revision?: string
  year?: string
  fullYear?: number
  month?: string
  /** True where a dash stands in place of the year: a document in preparation. */
  inPreparation?: boolean
  end: number
}

const numberPattern = /(\d{1,6}[A-Z]?)(?![\dA-Z])/y
const partPattern = /-([A-Z]{0,3}\d{1,6}[A-Z]{0,3}(?:\/\d{1,2}(?=:\d{4}))?|[A-Z]{1,3})(?![A-Za-z\d])/y
const slashPart = /\/(\d{1,3})(?![\d/A-Z]|\.\d)/y
const iteration = /\.(\d{1,2})(?![\d.])/y
const yearPattern = / ?: ?(\d{4})(?:-(0[1-9]|1[0-2])(?:-\d\d)?)?(?!\d)/y
const preparation = / ?: ?-{1,2}(?![\d-])/y
const maximumParts = 4

// Their own parts look like years: ISO 11073-20601, ISO 10303-2001.
const longParts = new Set(['10303', '11073', '13584'])

/** Read number, part and year at the position of the first digit. */
export function readInternationalNumber(text: string, position: number): InternationalNumber | undefined {
  const match = matchAt(numberPattern, text, position)
  if (!match?.[1]) return undefined
  const parts = readParts(text, position + match[0].length)
  const base = { number: match[1], ...joinParts(parts.pieces), end: parts.end }
  const printed = readPrintedYear(text, base.end)
  if (printed) return { ...base, ...printed }
  const dashed = parts.pieces.at(-1)
  if (dashed && /^(?:19[4-9]|20[0-4])\d$/.test(dashed) && !longParts.has(match[1])) {
    return { number: match[1], ...joinParts(parts.pieces.slice(0, -1)), ...withFullYear(dashed), end: base.end }
  }
  return readDraftDate(text, base)
}

function readParts(text: string, position: number): { pieces: string[]; end: number } {
  const pieces: string[] = []
  let end = position
  while (pieces.length < maximumParts) {
    const match = matchAt(partPattern, text, end) ?? (pieces.length === 0 ? matchAt(slashPart, text, end) : null)
    if (!match?.[1]) break
    pieces.push(match[1])
    end += match[0].length
  }
  return { pieces, end }
}

function joinParts(pieces: string[]): { part?: string } {
  return pieces.length > 0 ? { part: pieces.join('-') } : {}
}

function readPrintedYear(text: string, position: number): Omit<InternationalNumber, 'number'> | undefined {
  const match = matchAt(yearPattern, text, position)
  if (!match?.[1]) return undefined
  return { ...withFullYear(match[1]), ...(match[2] && { month: match[2] }), end: position + match[0].length }
}

function withFullYear(year: string): { year: string; fullYear: number } {
  return { year, fullYear: Number(year) }
}

function readDraftDate(text: string, base: InternationalNumber): InternationalNumber {
  const match = matchAt(iteration, text, base.end)
  const revised = match?.[1] ? { ...base, revision: match[1], end: base.end + match[0].length } : base
  const printed = match ? readPrintedYear(text, revised.end) : undefined
  if (printed) return { ...revised, ...printed }
  const dash = matchAt(preparation, text, revised.end)
  return dash ? { ...revised, inPreparation: true, end: revised.end + dash[0].length } : revised
}
