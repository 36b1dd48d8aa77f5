import type { Normativity } from '@clausekit/model'

/** The printed words of a standard that the tree does not hold, in one language. */
export type Words = {
  table: string
  figure: string
  /** Between the number of a table or figure and its title. */
  captionSeparator: string
  /** Labels of blocks that were printed without one. */
  note: string
  example: string
  warning: string
  /** What follows the number of an annex. */
  normativity: Readonly<Record<Normativity, string>>
  deprecated: string
  termSource: string
  colon: string
  metadata: {
    identifier: string
    title: string
    edition: string
    status: string
    published: string
    implemented: string
    replaces: string
    adopts: string
    publisher: string
    ics: string
    ccs: string
  }
}
