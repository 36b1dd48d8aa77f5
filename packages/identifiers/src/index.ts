import { type FoundIdentifier, findWith } from './find-identifiers.js'
import { formatWith } from './format-identifier.js'
import { gb } from './gb/gb.js'
import { iec } from './iec/iec.js'
import { ietf } from './ietf/ietf.js'
import { iso } from './iso/iso.js'
import { officialDocument } from './official-document/official-document.js'
import { parseListWith, parseWith } from './parse-identifiers.js'
import type { FormatOptions, Scheme } from './scheme.js'
import type { StandardIdentifier } from './standard-identifier.js'

export { compareIdentifiers } from './compare-identifiers.js'
export { expandRange, type RangeMember } from './expand-range.js'
export type { FoundIdentifier } from './find-identifiers.js'
export { type IndustryCode, industryCodes } from './gb/industry-codes.js'
export { type NationalCode, nationalCodes } from './gb/national-codes.js'
export { type Region, regions } from './gb/regions.js'
export type { Locality, Place } from './locality.js'
export { type IdentifierRelation, relateIdentifiers } from './relate-identifiers.js'
export type { FormatOptions, IdentifierFields, IdentifierReading, ReadingContext, Scheme } from './scheme.js'
export { AdoptedIdentifier, Amendment, IdentifierRange, StandardIdentifier } from './standard-identifier.js'

/** Every scheme. Where two read the same characters, the longer reading wins, then the earlier scheme. */
export const schemes: readonly Scheme[] = [ietf, iso, iec, gb, officialDocument]

/**
 * Parse a string that is one identifier and nothing else, in any printed form.
 *
 * @returns undefined where the string is no identifier, or more than one.
 */
export function parseIdentifier(text: string): StandardIdentifier | undefined {
  return parseWith(schemes, text)
}

/**
 * Parse a printed list of identifiers. Codes that are left out are filled in; a range is one identifier with `range`.
 *
 * @returns An empty array where the string is anything else than a list of identifiers.
 */
export function parseIdentifiers(text: string): StandardIdentifier[] {
  return parseListWith(schemes, text)
}

/**
 * Find every identifier in a running text, with its span and the place in the cited document that is printed next to it.
 *
 * Takes time in proportion to the length of the text.
 */
export function findIdentifiers(text: string): FoundIdentifier[] {
  return findWith(schemes, text)
}

/** Print an identifier in the style of its publisher: GB/T 1.1—2020, ISO 9001:2015. */
export function formatIdentifier(identifier: StandardIdentifier, options?: FormatOptions): string {
  return formatWith(schemes, identifier, options)
}

/** The canonical form of a printed identifier, or undefined where the string is no identifier. */
export function normalizeIdentifier(text: string): string | undefined {
  return parseIdentifier(text)?.canonical
}
