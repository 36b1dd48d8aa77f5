/** The command was called in a way that makes no sense; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * The values of an option that takes several, parted by commas, each one of `known`.
 *
 * @throws UsageError for a value that is not known.
 */
export function parseList<T extends string>(option: string, value: string, known: readonly T[]): T[] {
  const names = value.split(',').map((name) => name.trim())
  return [...new Set(names.map((name) => parseChoice(option, name, known)))]
}

/** @throws UsageError for a value that is not known. */
export function parseChoice<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value)
  if (found === undefined) throw new UsageError(`${option} does not know '${value}'; it knows ${known.join(', ')}.`)
  return found
}

/** @throws UsageError for what is no BCP 47 tag. */
export function parseLanguage(option: string, value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value
  } catch {
    throw new UsageError(`${option} takes a language tag such as zh-CN or en; '${value}' is none.`)
  }
}

/** @throws UsageError for what is no day of the calendar. */
export function parseDay(option: string, value: string): string {
  const day = new Date(`${value}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
  if (isDay) return value
  throw new UsageError(`${option} takes a day such as 2026-03-31; '${value}' is none.`)
}

/**
 * The languages that `--ocr` names, parted by commas.
 *
 * @throws UsageError for what is no BCP 47 tag, such as an input that the option took for its value.
 */
export function parseOcrLanguages(value: string): string[] {
  try {
    return value.split(',').map((tag) => parseLanguage('--ocr', tag.trim()))
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${text} Name the languages, as in --ocr=zh,en, or put --ocr behind the inputs.`)
  }
}
