import type { FormatOptions, Scheme } from './scheme.js'
import type { StandardIdentifier } from './standard-identifier.js'

/** Print an identifier, and the one that it adopts, each in the style of its publisher. */
export function formatWith(
  schemes: readonly Scheme[],
  identifier: StandardIdentifier,
  options: FormatOptions = {},
): string {
  const scheme = schemes.find((candidate) => candidate.name === identifier.scheme)
  const own = scheme ? scheme.format(identifier, options) : identifier.canonical
  if (!identifier.adopts) return own
  const connector = identifier.degree ? ` ${identifier.degree} ` : '/'
  return `${own}${connector}${formatWith(schemes, identifier.adopts, options)}`
}
