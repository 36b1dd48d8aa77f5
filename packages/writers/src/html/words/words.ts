import type { ProvisionKind } from '@clausekit/model'

/** The words of the page around the text, in one language. */
export type PageWords = {
  contents: string
  skipToText: string
  /** What a standard without title and identifier is called. */
  untitled: string
  committee: string
  draftingRules: string
  /** One provision of each kind, as its badge says. */
  kind: Readonly<Record<ProvisionKind, string>>
  /** All provisions of each kind, as the filter says. */
  kinds: Readonly<Record<ProvisionKind, string>>
  provisions: string
  showOnly: string
  clause: string
  allClauses: string
  /** The label of the field for words to look for. */
  withWords: string
  showAll: string
  /** How many provisions are shown; {shown} and {all} are figures. */
  count: string
  informative: string
  backToText: string
  picture: string
  code: string
}
