import type { Inline, TextLocation } from '@clausekit/model'
import type { Finder } from './places.js'

/** What inlines need to know of the document. */
export type InlineSetting = {
  /** How a pointer to a named place is printed, where the source leaves that to the tool. */
  pointer(name: string): string | undefined
  isReference(name: string): boolean
  /** Take in a footnote; gives the id and the label that its mark has. */
  footnote(
    read: () => Inline[],
    name: string | undefined,
    location: TextLocation | undefined,
  ): { id: string; label: string }
  /** Text with the inline macros of Metanorma resolved. */
  unfold(markup: string): string
}

/** `anchors` takes the names that the text gives to places within it. */
export type InlineContext = { finder: Finder; setting: InlineSetting; anchors: string[] }
