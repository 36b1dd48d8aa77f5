import { completeIdentifier } from './complete.js'
import { foldCharacters } from './fold-characters.js'
import { listSignLength, readListed, readRange } from './read-continuation.js'
import { type FoldedText, type IdentifierAt, readIdentifier } from './read-identifier.js'
import type { Scheme } from './scheme.js'
import type { StandardIdentifier } from './standard-identifier.js'

/** Longer strings are no identifier or list of them. */
const maximumLength = 10_000
const whole = { running: false }

/** Read a string that is one identifier, or one range, and nothing else. */
export function parseWith(schemes: readonly Scheme[], text: string): StandardIdentifier | undefined {
  const printed = text.trim()
  if (printed.length > maximumLength) return undefined
  const folded = { printed, folded: foldCharacters(printed) }
  const read = readIdentifier(schemes, folded, 0, whole)
  const found = read && (read.end === printed.length ? read : readRange(schemes, folded, read, whole))
  if (found?.end === printed.length) return found.identifier
  for (const scheme of schemes) {
    const fields = scheme.readWhole?.(folded.folded)
    if (fields) return completeIdentifier(scheme, fields, printed)
  }
  return undefined
}

/** Read a string that is a list of identifiers and ranges and nothing else; empty where it is not. */
export function parseListWith(schemes: readonly Scheme[], text: string): StandardIdentifier[] {
  const printed = text.trim()
  if (printed.length > maximumLength) return []
  const folded = { printed, folded: foldCharacters(printed) }
  const identifiers: StandardIdentifier[] = []
  let member = readMember(schemes, folded, undefined)
  while (member) {
    identifiers.push(member.identifier)
    if (member.end === printed.length) return identifiers
    member = readMember(schemes, folded, member)
  }
  const single = parseWith(schemes, printed)
  return single ? [single] : []
}

function readMember(
  schemes: readonly Scheme[],
  text: FoldedText,
  previous: IdentifierAt | undefined,
): IdentifierAt | undefined {
  const start = previous ? previous.end + listSignLength(text, previous.end) : 0
  if (previous && start === previous.end) return undefined
  const member =
    readIdentifier(schemes, text, start, whole) ?? (previous ? readListed(text, previous, whole) : undefined)
  return member && (readRange(schemes, text, member, whole) ?? member)
}
