import { StandardIdentifier } from '@clausekit/identifiers'
import { z } from 'zod'
import { ClauseOrBlock, Normativity } from './clause.js'
import { Diagnostic } from './diagnostic.js'
import { Location } from './location.js'
import { Provision } from './provision.js'
import { Regime } from './regime.js'

export const Title = z
  .object({
    language: z.string().describe('BCP 47 tag.'),
    text: z.string().describe('The title.'),
    role: z
      .enum(['main', 'introductory', 'part', 'subtitle'])
      .optional()
      .describe('The element of the title; the whole title when absent.'),
  })
  .describe('A title in one language.')
export type Title = z.infer<typeof Title>

export const Adoption = z
  .object({
    identifier: StandardIdentifier,
    degree: z
      .enum(['IDT', 'MOD', 'NEQ'])
      .describe('Identical, modified, not equivalent (GB/T 1.2, ISO/IEC Guide 21-1).'),
  })
  .describe('A document that this one adopts.')
export type Adoption = z.infer<typeof Adoption>

export const Metadata = z
  .object({
    identifier: StandardIdentifier.optional(),
    titles: z.array(Title).describe('Titles, that of the main language first.'),
    language: z.string().describe('BCP 47 tag of the text.'),
    regime: Regime,
    draftingRules: z
      .string()
      .optional()
      .describe('The rules that the text says it was drafted by, such as GB/T 1.1—2020.'),
    ics: z.array(z.string()).optional().describe('Codes of the International Classification for Standards.'),
    ccs: z.array(z.string()).optional().describe('Codes of the Chinese Classification for Standards.'),
    edition: z.string().optional().describe('Edition or version.'),
    status: z.string().optional().describe('Stage as printed: draft, 征求意见稿, Standards Track.'),
    published: z.string().optional().describe('Date of publication, YYYY, YYYY-MM or YYYY-MM-DD.'),
    implemented: z.string().optional().describe('Date from which the text applies.'),
    replaces: z.array(StandardIdentifier).optional().describe('Documents that this one replaces.'),
    adopts: z.array(Adoption).optional().describe('International documents that this one adopts.'),
    publisher: z.string().optional().describe('Who publishes or issues the text.'),
    committee: z.string().optional().describe('The responsible committee or working group (归口单位).'),
    drafters: z.array(z.string()).optional().describe('Drafting organisations and authors.'),
    keywords: z.array(z.string()).optional(),
    custom: z.record(z.string(), z.unknown()).optional().describe('What the source says besides, by its own names.'),
  })
  .describe('What the cover, the foreword and the front matter say of the standard.')
export type Metadata = z.infer<typeof Metadata>

export const Equivalent = z
  .object({
    language: z.string().describe('BCP 47 tag.'),
    text: z.string(),
    definition: z.string().optional().describe('The definition in that language, where the source gives one.'),
  })
  .describe('The term in another language.')

export const TermEntry = z
  .object({
    id: z.string().describe('term-3.1, or term-1 where no number is printed.'),
    number: z.string().optional().describe('The number as printed.'),
    term: z.string().describe('The preferred term.'),
    admitted: z.array(z.string()).describe('Admitted terms and abbreviations.'),
    deprecated: z.array(z.string()).describe('Deprecated terms.'),
    equivalents: z.array(Equivalent).describe('The term in other languages.'),
    definition: z.string().describe('The definition; never a provision. Empty where the source gives none.'),
    notes: z.array(z.string()).describe('Notes and examples to the entry.'),
    source: z.string().optional().describe('Where the entry was taken from, as printed.'),
    clauseId: z.string().describe('The clause that holds the entry.'),
    location: Location.optional().describe('Where in the input.'),
  })
  .describe('A terminological entry (术语条目).')
export type TermEntry = z.infer<typeof TermEntry>

export const Reference = z
  .object({
    id: z.string().describe('ref-RFC2119, ref-GB-T-1.1-2020, or ref-1.'),
    label: z.string().describe('What the text cites it by: RFC2119, [1], GB/T 1.1—2020.'),
    identifier: StandardIdentifier.optional(),
    title: z.string().optional().describe('The title.'),
    text: z.string().describe('The whole entry as printed.'),
    dated: z.boolean().describe('Whether only the named edition applies.'),
    normativity: Normativity,
    adopts: Adoption.optional().describe('What the referenced document adopts, as printed behind it.'),
    clauseId: z.string().describe('The clause that lists it.'),
    location: Location.optional().describe('Where in the input.'),
  })
  .describe('An entry of the normative references or the bibliography.')
export type Reference = z.infer<typeof Reference>

export const Source = z
  .object({
    format: z.string().describe('The format that was read: markdown, text …'),
    files: z.array(z.string()).describe('The files, in order; empty for bytes without a name.'),
    encoding: z.string().optional().describe('The character encoding that was read.'),
  })
  .describe('What the tree was made from.')
export type Source = z.infer<typeof Source>

/** The version of the tree that this package describes. */
export const SCHEMA = 'clausekit/standard/1'

export const Standard = z
  .object({
    type: z.literal('standard'),
    schema: z.literal(SCHEMA).describe('The version of this format.'),
    metadata: Metadata,
    children: z.array(ClauseOrBlock).describe('The text.'),
    terms: z.array(TermEntry).describe('The terms; termEntry nodes point here.'),
    references: z.array(Reference).describe('The references; referenceItem nodes and citations point here.'),
    provisions: z.array(Provision).describe('The provisions; they point at their clauses.'),
    diagnostics: z.array(Diagnostic).describe('What was found amiss on the way.'),
    source: Source,
  })
  .describe('A standard: one tree, and lists of what people look up.')
export type Standard = z.infer<typeof Standard>
