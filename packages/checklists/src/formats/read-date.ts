/** A year, a month and a day as people write them; with what follows only where it is ISO 8601 already. */
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i
/** Days since 1899-12-30, of the years 1954 to 2119: a date whose cell has lost its format. */
const SERIAL = /^[2-7]\d{4}$/

/** A date of a filled form as ISO 8601; undefined for words that are none, and for dates that could be read in two ways. */
export function readDate(words: string): string | undefined {
  const text = words.normalize('NFKC').trim()
  if (SERIAL.test(text)) return serialDate(Number(text))
  const moment = MOMENT.exec(text)
  if (moment) return isDay(moment) ? text : undefined
  const day = DAY.exec(text)
  if (!day || !isDay(day)) return undefined
  const [, year, month, date] = day as unknown as [string, string, string, string]
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

function isDay([, year, month, day]: RegExpExecArray): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

const MILLISECONDS_A_DAY = 86_400_000

/**
 * The date, or date with time, of a serial number of days since 1899-12-30, or 1904-01-01; undefined outside of the years 1900 to 9999.
 *
 * @see ECMA-376-1, 18.17.4.1
 */
export function serialDate(serial: number, is1904 = false): string | undefined {
  // In the 1900 system that year has a 29 February, which no other calendar knows.
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  if (!(days >= 1 && days < 2_958_466)) return undefined
  const milliseconds = Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000
  const text = new Date(milliseconds).toISOString()
  return milliseconds % MILLISECONDS_A_DAY === 0 ? text.slice(0, 10) : text.slice(0, 19)
}

/** The serial number of an ISO 8601 date without time, for a cell with a date format; undefined for all else. */
export function dateSerial(date: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match || !isDay(match) || Number(match[1]) < 1954 || Number(match[1]) > 2100) return undefined
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY)
}
