import type { StandardIdentifier } from './standard-identifier.js'

/** An identifier before its printed and its canonical form are known. */
export type IdentifierFields = Omit<StandardIdentifier, 'raw' | 'canonical'>

/** What a scheme reads at one position: the fields, and the position behind the last character. */
export interface IdentifierReading {
  fields: IdentifierFields
  end: number
}

/** Where a scheme reads. In running text it has to refuse what a whole string may be read as. */
export interface ReadingContext {
  running: boolean
}

/** How to print an identifier. */
export interface FormatOptions {
  /** `em` prints the dash of the publisher's own style; `ascii` prints ASCII characters alone. Default: `em`. */
  dash?: 'em' | 'ascii'
  /** False leaves out the year, and with it the edition and the amendments. Default: true. */
  year?: boolean
}

/**
 * A family of identifiers: a plain object around pure functions.
 *
 * Every regular expression of a scheme repeats a bounded number of times, so that a reading costs the same anywhere in a text
 * and a whole text costs time in proportion to its length.
 */
export interface Scheme {
  /** The value of `scheme` in the identifiers that it reads. */
  name: string
  /** A global pattern, on folded text, that matches at each position where an identifier may start. */
  candidates: RegExp
  /** Read the identifier that starts at `position` of a folded text. */
  readAt(text: string, position: number, context: ReadingContext): IdentifierReading | undefined
  /** Forms that are too weak for running text and are read from a whole string only. */
  readWhole?(text: string): IdentifierFields | undefined
  /** Print the fields in the publisher's style. */
  format(fields: IdentifierFields, options?: FormatOptions): string
  /** The code without marks that leave the number space alone, such as /T: the same standard has the same base code. */
  baseCode?(fields: IdentifierFields): string
}
