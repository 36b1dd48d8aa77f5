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
