import { extname } from 'node:path'
import { UsageError } from './usage-error.js'

/** A format that results are written in; `extensions` are file name endings without dot, the usual one first. */
export type OutputFormat = { name: string; extensions: readonly string[] }

/**
 * The formats that `--to` names, by name or by file name ending; else the one that the name of the output file shows.
 *
 * @throws UsageError for a format that is not known.
 */
export function chooseFormats<T extends OutputFormat>(
  formats: readonly T[],
  options: { to?: string | undefined; output?: string | undefined },
  fallback: string,
): T[] {
  const { to, output = '' } = options
  if (to !== undefined) return [...new Set(to.split(',').map((name) => formatNamed(name.trim(), formats)))]
  const ending = extname(output).slice(1).toLowerCase()
  const shown = formats.find((format) => format.extensions.includes(ending))
  return [shown ?? formatNamed(fallback, formats)]
}

function formatNamed<T extends OutputFormat>(name: string, formats: readonly T[]): T {
  const found =
    formats.find((format) => format.name === name) ?? formats.find((format) => format.extensions.includes(name))
  if (found) return found
  throw new UsageError(`--to does not know '${name}'; it knows ${formats.map((format) => format.name).join(', ')}.`)
}

/** The file name ending that a format writes. */
export function extensionOf({ name, extensions }: OutputFormat): string {
  return extensions[0] ?? name
}
