import type { XmlElement } from '../xml/index.js'
import { printedLine, printedWords } from './words.js'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** A date as YYYY, YYYY-MM or YYYY-MM-DD; undefined where no year is given. */
export function dateOf(date: XmlElement | undefined): string | undefined {
  const { year = '', month = '', day = '' } = date?.attributes ?? {}
  if (!/^\d{4}$/.test(year.trim())) return undefined
  const number = monthNumber(month)
  if (number === undefined) return year.trim()
  const own = /^\d{1,2}$/.test(day.trim()) ? `-${day.trim().padStart(2, '0')}` : ''
  return `${year.trim()}-${String(number).padStart(2, '0')}${own}`
}

/** A date as a reference prints it: 26 October 1998; dates in words stay as they are. */
export function printDate(date: XmlElement | undefined): string {
  if (!date) return ''
  const { year, month, day } = date.attributes
  const number = month ? monthNumber(month) : undefined
  const words = [day, number === undefined ? month : MONTHS[number - 1], year].filter(Boolean).join(' ')
  const own = printedWords(date)
  return own && words ? `${own} (${words})` : own || printedLine(words)
}

function monthNumber(month: string): number | undefined {
  const words = month.trim()
  if (/^\d{1,2}$/.test(words)) return Number(words) >= 1 && Number(words) <= 12 ? Number(words) : undefined
  const index = MONTHS.findIndex((name) => name.toLowerCase().startsWith(words.slice(0, 3).toLowerCase()))
  return words.length >= 3 && index >= 0 && /^[a-z]+\.?$/i.test(words) ? index + 1 : undefined
}
