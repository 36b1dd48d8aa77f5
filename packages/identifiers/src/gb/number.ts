import { matchAt } from '../match-at.js'
import type { CodeReading } from './code-reading.js'

/** The number of a Chinese identifier with what is joined to it by points and dashes. */
export interface NumberReading {
  number: string
  part?: string
  year?: string
  fullYear?: number
  /** True for a draft whose number or year is not known yet: GB/T XXXXX—XXXX. */
  draft?: boolean
  end: number
}

const plainNumber = /[ _\r\n]{0,3}(?:(\d{1,8})((?:\.\d{1,5}){0,3})|([X×]{2,6}))(?!\d)/y
const structuredNumber = /[ _\r\n]{0,3}((?:[A-Z] ?)?\d{1,8}(?: \d{3}(?= ?-))?(?:\/\d{1,2})?)((?:\.\d{1,5}){0,3})(?!\d)/y
const foodMark = / ?([A-Z])(?= ?-)/y
// GJB 9001C: a letter counts the revisions of a military standard. Elsewhere it needs a year behind it.
const revisionLetter = /([A-Z])(?= ?-{1,2} ?\d{2})/y
const militaryLetter = /([A-Z])(?![A-Za-z\d])/y
const dashed = / ?[-:_一]{1,2} ?(\d{1,5})(?![\d.]\d)(?!\d)/y
const yearPlaceholder = / ?-{1,2} ?(?:[X×]{4}|20[X×]{2}|20\d[X×])/y
const misreadYear = / ?[-_一]{1,2} ?⒛(\d{2})(?!\d)/y

/** Read number, part and year behind a prefix. */
export function readNumber(text: string, code: CodeReading): NumberReading | undefined {
  const match = matchAt(code.structuredNumber ? structuredNumber : plainNumber, text, code.end)
  if (!match) return undefined
  const start = code.end + match[0].length
  const printed = (match[1] ?? 'XXXXX').replaceAll(' ', '')
  const mark = code.category === 'enterprise' ? matchAt(foodMark, text, start) : null
  const end = start + (mark?.[0].length ?? 0)
  const letter = mark ? null : matchAt(code.category === 'military' ? militaryLetter : revisionLetter, text, start)
  const numbered = joinLetter(printed, match[2]?.slice(1), letter?.[1])
  const number = mark ? `${printed} ${mark[1]}` : numbered.number
  return withYear(text, { ...numbered, number, end: end + (letter?.[0].length ?? 0) }, code)
}

function joinLetter(number: string, part: string | undefined, letter = ''): { number: string; part?: string } {
  return part ? { number, part: part + letter } : { number: number + letter }
}

function withYear(text: string, reading: NumberReading, code: CodeReading): NumberReading | undefined {
  const placeholder = matchAt(yearPlaceholder, text, reading.end)
  if (placeholder) return { ...reading, draft: true, end: reading.end + placeholder[0].length }
  if (reading.number === 'XXXXX') return undefined
  const misread = matchAt(misreadYear, text, reading.end)
  if (misread) return { ...reading, ...readYear(`20${misread[1]}`), end: reading.end + misread[0].length }
  const segments = readSegments(text, reading.end)
  const yearIndex = segments.findIndex((segment, index) => isYear(segment.digits, code, index))
  const middle = segments.slice(0, yearIndex < 0 ? segments.length : yearIndex)
  const year = yearIndex < 0 ? undefined : segments[yearIndex]
  if (!year && !code.structuredNumber) return reading
  const digits = middle.map((segment) => segment.digits)
  const end = (year ?? middle.at(-1))?.end ?? reading.end
  return { ...reading, ...joinSegments(reading, digits, code), ...(year && readYear(year.digits)), end }
}

function readSegments(text: string, position: number): { digits: string; end: number }[] {
  const segments: { digits: string; end: number }[] = []
  let end = position
  while (segments.length < 4) {
    const match = matchAt(dashed, text, end)
    if (!match?.[1]) break
    end += match[0].length
    segments.push({ digits: match[1], end })
  }
  return segments
}

// DBJ/T 15-38 is a number with a dash, GB 8567-88 a number and a year.
function isYear(digits: string, code: CodeReading, index: number): boolean {
  if (/^(?:19[4-9]|20[0-4])\d$/.test(digits)) return true
  return /^[5-9]\d$/.test(digits) && !(code.category === 'local' && code.structuredNumber && index === 0)
}

function joinSegments(reading: NumberReading, digits: string[], code: CodeReading): { number: string; part?: string } {
  const { number, part } = reading
  if (code.structuredNumber) return { number: [number, ...digits].join('-'), ...(part && { part }) }
  const joined = [...(part ? [part] : []), ...digits].join('.')
  return { number, ...(joined && { part: joined }) }
}

/** A year as printed and its four-digit reading. Two digits are a year of the twentieth century. */
export function readYear(printed: string): { year: string; fullYear: number } {
  return { year: printed, fullYear: printed.length === 2 ? 1900 + Number(printed) : Number(printed) }
}
