import type { StandardIdentifier } from './standard-identifier.js'

/**
 * How two identifiers are related.
 *
 * - `same-document`: the same standard in the same edition.
 * - `same-standard`: the same standard; editions, amendments or the mark /T differ, or one of the two is undated.
 * - `part-of`, `has-part`: the first is a part of the second, or the other way round.
 * - `sibling-part`: two parts of one standard.
 * - `unrelated`: different standards.
 */
export type IdentifierRelation =
  | 'same-document'
  | 'same-standard'
  | 'part-of'
  | 'has-part'
  | 'sibling-part'
  | 'unrelated'

/** Say how the first identifier is related to the second. */
export function relateIdentifiers(a: StandardIdentifier, b: StandardIdentifier): IdentifierRelation {
  if (a.scheme !== b.scheme || numberSpace(a) !== numberSpace(b) || a.number !== b.number) return 'unrelated'
  const [ownPart, otherPart] = [a.part ?? '', b.part ?? '']
  if (ownPart !== otherPart) return relateParts(ownPart, otherPart)
  return edition(a) === edition(b) ? 'same-document' : 'same-standard'
}

// GB and GB/T, ISO and ISO/TR share their numbers: a change of the kind of document keeps the number.
function numberSpace(identifier: StandardIdentifier): string {
  return identifier.scheme === 'ietf' ? identifier.code : identifier.publisher
}

function relateParts(own: string, other: string): IdentifierRelation {
  if (isInside(own, other)) return 'part-of'
  return isInside(other, own) ? 'has-part' : 'sibling-part'
}

function isInside(part: string, whole: string): boolean {
  return whole === '' || part.startsWith(`${whole}-`) || part.startsWith(`${whole}.`)
}

function edition(identifier: StandardIdentifier): string {
  const { type, fullYear, month, edition: printed, revision, stage, amendments, allParts, range } = identifier
  return JSON.stringify([type, fullYear, month, printed, revision, stage, amendments, allParts, range])
}
