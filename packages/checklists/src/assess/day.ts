/** Also as people type it into a form: 2027/3/1, 2027年3月1日; a time may follow. */
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].{0,40})?$/

/** A day as YYYY-MM-DD, so that days compare as strings; undefined where the words are none, or the calendar has no such day. */
export function dayOf(words: string): string | undefined {
  const match = DAY.exec(words.trim())
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}
