import type { Inline } from '@clausekit/model'
import type { Heading, StatedClause } from '../parser.js'
import type { ClauseNumber } from './numbers.js'

/** A heading with its number parted from its title; `title` is empty for a clause that has none (无标题条). */
export type NumberedHeading = {
  type: 'numberedHeading'
  number?: ClauseNumber | undefined
  title: Inline[]
  /** The level that the page shows; headings found in running text stand below all others. */
  level: number
  /** What follows the number in the paragraph of an untitled clause. */
  body: Inline[]
  anchors: readonly string[]
  stated?: StatedClause | undefined
  location?: Heading['location']
}

/** "3 Terms" has a clause number, "05 February 2026" and "12 months" have none. */
export function isOrdinal(text: string, number: ClauseNumber): boolean {
  const rest = text.slice(number.length)
  if (/^0\d/.test(number.number)) return false
  return (
    rest === '' ||
    !/^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^\p{Ll}/u.test(rest)
  )
}
