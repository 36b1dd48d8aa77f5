import type { VerbalFormMatch } from '@clausekit/languages'
import type { Clause, Location, Measure, ProvisionKind } from '@clausekit/model'

/** What a list, a table or a compound sentence says before its parts. */
export type LeadIn = {
  text: string
  forms: readonly VerbalFormMatch[]
  /** The words name what every sentence behind them is about: a term, the head of a row. */
  isName?: boolean | undefined
  /** One of the items is enough: together they are one statement. */
  isAlternative?: boolean | undefined
}

/** A stretch of normative text that is a provision, before it is numbered and described. */
export type Statement = {
  clause: Clause
  text: string
  /** Verbal forms in the text itself. */
  forms: readonly VerbalFormMatch[]
  /** Words that the text continues. */
  leadIn?: string | undefined
  /** The verbal form of the lead-in, where the text has none of its own. */
  inherited?: VerbalFormMatch | undefined
  label?: string | undefined
  attributes?: Record<string, string> | undefined
  /** The kind that the source declares. */
  kind?: ProvisionKind | undefined
  measure?: Measure | undefined
  /** The standard gives it an id of its own. */
  declared?: boolean | undefined
  because: string
  confidence: number
  location?: Location | undefined
  /** The parts of a compound statement. */
  parts?: Statement[] | undefined
}
