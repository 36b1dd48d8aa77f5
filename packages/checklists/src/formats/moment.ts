import type { Checklist } from '@clausekit/model'
import type { ChecklistWriteOptions } from './format.js'

const ISO_8601 =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/

/** What stands where a format must have a time and none is known: the beginning of Unix time. */
const UNKNOWN_MOMENT = '1970-01-01T00:00:00Z'

/**
 * A date, or a date with time, of ISO 8601 as a time in UTC to the second; undefined for anything else.
 *
 * A date is its first second; a time without zone is taken for UTC, so that the same file gives the same time everywhere.
 */
export function momentOf(text: string | undefined): string | undefined {
  const match = ISO_8601.exec(text?.trim() ?? '')
  if (!match) return undefined
  const [, date, time = '00:00', seconds = '00', zone = 'Z'] = match
  const offset = /^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase()
  return momentAt(Date.parse(`${date}T${time}:${seconds.replace(',', '.')}${offset}`), date)
}

/** Milliseconds since the beginning of Unix time as a time in UTC to the second; undefined outside the years 1900 to 2999. */
export function momentOfMilliseconds(milliseconds: unknown): string | undefined {
  return typeof milliseconds === 'number' ? momentAt(milliseconds) : undefined
}

function momentAt(milliseconds: number, date?: string): string | undefined {
  const time = new Date(milliseconds)
  const year = time.getUTCFullYear()
  if (!(year >= 1900 && year <= 2999)) return undefined
  // The engine takes 31 February for 3 March.
  if (date !== undefined && !new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)) return undefined
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}

/**
 * The time of a written file: that of the options, else that of the latest verdict; undefined without any.
 *
 * @throws RangeError for an option that is no date of ISO 8601.
 */
export function knownMoment({ items }: Checklist, { date }: ChecklistWriteOptions): string | undefined {
  if (date !== undefined) {
    const moment = momentOf(date)
    if (moment === undefined)
      throw new RangeError(`Found the date “${date}”; expected one such as 2026-01-31 or 2026-01-31T12:00:00Z.`)
    return moment
  }
  return items.flatMap(({ verdict }) => momentOf(verdict?.on) ?? []).reduce<string | undefined>(laterOf, undefined)
}

function laterOf(latest: string | undefined, moment: string): string {
  return latest === undefined || moment > latest ? moment : latest
}

/**
 * The time of a file that must have one: `UNKNOWN_MOMENT` where none is known.
 *
 * @throws RangeError for an option that is no date of ISO 8601.
 */
export function momentOfFile(checklist: Checklist, options: ChecklistWriteOptions): string {
  return knownMoment(checklist, options) ?? UNKNOWN_MOMENT
}
