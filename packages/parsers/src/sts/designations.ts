import { findIdentifiers, type StandardIdentifier } from '@clausekit/identifiers'

/** The code of a publisher that adopts what is named behind it: "DIN EN ", "NEN-EN-". */
const ADOPTER = /\p{Lu}{2,}[\s-]*$/u
const LONGEST_CODE = 20
const DATED = /[:：—–−-](?:19|20)\d{2}(?!\d)/

/** The identifier that a designation names; DIN EN ISO 9001 is another document than ISO 9001, and none that we can read. */
export function identifierIn(designation: string): StandardIdentifier | undefined {
  const [found] = findIdentifiers(designation)
  return found && !isAdopted(designation, found.start) ? found.identifier : undefined
}

/** Whether an adopter's code stands right before a place. */
export function isAdopted(designation: string, start: number): boolean {
  return ADOPTER.test(designation.slice(Math.max(0, start - LONGEST_CODE), start))
}

/** Whether a designation, of whatever publisher, ends in a year: EN 1147:2010, Z39.102-2022. */
export function isDated(designation: string): boolean {
  return DATED.test(designation)
}
