import type { StandardIdentifier } from '../standard-identifier.js'

/** The prefix of a Chinese identifier: what it says, and what it lets the number look like. */
export interface CodeReading {
  /** The normalised prefix: GB/T, DB11/T, T/CESA. */
  code: string
  /** The prefix without /T or /Z. */
  publisher: string
  category: NonNullable<StandardIdentifier['category']>
  region?: string
  industry?: string
  /** True where letters, dashes and slashes may stand in the number. */
  structuredNumber?: boolean
  /** True where the prefix and a number say nothing without a year. */
  needsYear?: boolean
  /** True where nothing may be read behind the prefix but a number of three digits or more, unless there is a year. */
  bare?: boolean
  /** True for two or three capitals that no table lists. */
  unknown?: boolean
  end: number
}
