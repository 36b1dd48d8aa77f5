import type { Language } from '@clausekit/languages'
import {
  type Block,
  type Clause,
  type Diagnostic,
  type Metadata,
  type Regime,
  SCHEMA,
  type Standard,
} from '@clausekit/model'
import type { FrontMatter, Marked, StatedClause } from '../parser.js'
import { placeFootnotes } from './footnotes.js'
import type { Ids } from './ids.js'
import { resolveLinks } from './links.js'
import { collectMetadata } from './metadata/index.js'
import { nameBlocks } from './name-blocks.js'
import { placeMarked } from './place-marked.js'
import { wrapPreamble } from './preamble.js'
import { collectReferences } from './references.js'
import { assignRoles } from './roles.js'
import { collectTerms } from './terms.js'
import { findVocabularies } from './vocabularies.js'

/** A clause tree, and what is known of it so far. */
export type Draft = {
  children: (Clause | Block)[]
  /** Final ids by the names that the source uses. */
  anchors: Map<string, string>
  stated: ReadonlyMap<Clause, StatedClause>
  marked: readonly Marked[]
  title?: string | undefined
  frontMatters: readonly FrontMatter[]
  /** What the source marks as metadata; it outweighs what is read from the words. */
  metadata: Partial<Metadata>
  diagnostics: readonly Diagnostic[]
}

export type DraftSetting = { language: Language; languageTag: string; regime: Regime; ids: Ids }

/** From the clause tree to the standard: roles, terms, references, pointers, metadata. */
export function complete(draft: Draft, source: Standard['source'], setting: DraftSetting): Standard {
  const { language, languageTag, regime, ids } = setting
  const { anchors } = draft
  let { children } = draft
  placeFootnotes(children)
  children = nameBlocks(children, ids, anchors)
  assignRoles(children, language, regime, draft.stated)
  findVocabularies(children)
  const placed = placeMarked(children, draft.marked, ids, anchors)
  children = placed.children
  const terms = [...placed.terms, ...collectTerms(children, ids, anchors)]
  const references = [...placed.references, ...collectReferences(children, ids, anchors)]
  children = resolveLinks(children, anchors, references)
  const { title, frontMatters } = draft
  const metadata = collectMetadata({ children, title, frontMatters, language: languageTag, regime })
  const diagnostics = [...draft.diagnostics, ...placed.diagnostics, ...emptiness(children)]
  children = wrapPreamble(children, regime, ids)
  return {
    type: 'standard',
    schema: SCHEMA,
    metadata: { ...metadata, ...draft.metadata, language: languageTag, regime },
    children,
    terms,
    references,
    provisions: [],
    diagnostics,
    source,
  }
}

function emptiness(children: readonly (Clause | Block)[]): Diagnostic[] {
  if (children.some((child) => child.type === 'clause')) return []
  return [
    {
      severity: 'warning',
      ruleId: 'no-clauses',
      source: 'parsers/assemble',
      message: 'No clause was found: the text shows neither headings nor clause numbers.',
    },
  ]
}
