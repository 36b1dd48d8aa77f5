const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_FIRST = /^(?:(\d{1,2})\s*[-\s]\s*)?([A-Z][a-z]{2,8})\.?\s*[-,\s]\s*(\d{4})$/
const MONTH_FIRST = /^([A-Z][a-z]{2,8})\.?\s+(\d{1,2}),?\s+(\d{4})$/
const NUMERIC = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/** A date as IETF documents print it, as YYYY-MM or YYYY-MM-DD. */
export function parseDate(words: string): string | undefined {
  const numeric = NUMERIC.exec(words)
  if (numeric) return words
  const monthFirst = MONTH_FIRST.exec(words)
  if (monthFirst) return dateOf(monthFirst[3], monthFirst[1], monthFirst[2])
  const dayFirst = DAY_FIRST.exec(words)
  return dayFirst ? dateOf(dayFirst[3], dayFirst[2], dayFirst[1]) : undefined
}

function dateOf(year: string | undefined, name: string | undefined, day: string | undefined): string | undefined {
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  if (month === 0) return undefined
  const parts = [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])]
  return parts.join('-')
}
