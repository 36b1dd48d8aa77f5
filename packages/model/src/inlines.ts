import { StandardIdentifier } from '@clausekit/identifiers'
import { z } from 'zod'
import { Location } from './location.js'

const inlines = (): z.ZodArray<z.ZodType<Inline>> => z.array(Inline)
const location = Location.optional().describe('Where in the input.')

export const Text = z
  .object({ type: z.literal('text'), value: z.string().describe('The words.'), location })
  .describe('Plain words.')
export const InlineCode = z
  .object({ type: z.literal('code'), value: z.string().describe('The code.'), location })
  .describe('Code within a line.')
export const InlineFormula = z
  .object({
    type: z.literal('formula'),
    value: z.string().describe('The formula as printed or in its notation.'),
    notation: z.enum(['text', 'tex', 'mathml']).optional().describe('The notation of the value; text when absent.'),
    location,
  })
  .describe('A formula within a line.')
export const Image = z
  .object({
    type: z.literal('image'),
    url: z.string().describe('Where the picture lies, as the source says it.'),
    alternative: z.string().optional().describe('The words that stand for the picture.'),
    location,
  })
  .describe('A picture within a line.')
export const Break = z.object({ type: z.literal('break'), location }).describe('A line break that the source asks for.')
export const FootnoteReference = z
  .object({
    type: z.literal('footnoteReference'),
    noteId: z.string().describe('The id of the note.'),
    label: z.string().optional().describe('The mark as printed.'),
    location,
  })
  .describe('A mark that points to a footnote.')

export const Emphasis = z
  .object({
    type: z.literal('emphasis'),
    get children() {
      return inlines()
    },
    location,
  })
  .describe('Stressed words.')
export const Strong = z
  .object({
    type: z.literal('strong'),
    get children() {
      return inlines()
    },
    location,
  })
  .describe('Strongly stressed words.')
export const Subscript = z
  .object({
    type: z.literal('subscript'),
    get children() {
      return inlines()
    },
    location,
  })
  .describe('Words set low.')
export const Superscript = z
  .object({
    type: z.literal('superscript'),
    get children() {
      return inlines()
    },
    location,
  })
  .describe('Words set high.')
export const Link = z
  .object({
    type: z.literal('link'),
    url: z.string().describe('Where the link leads.'),
    get children() {
      return inlines()
    },
    location,
  })
  .describe('Words that lead to another place.')
export const CrossReference = z
  .object({
    type: z.literal('crossReference'),
    targetId: z.string().describe('The id of the clause, table, figure or other node of this standard.'),
    text: z.string().describe('The words as printed.'),
    location,
  })
  .describe('A pointer to another place of the same standard.')
export const Citation = z
  .object({
    type: z.literal('citation'),
    referenceId: z.string().optional().describe('The id of the entry in references.'),
    identifier: StandardIdentifier.optional().describe('The identifier of the cited document.'),
    locality: z.string().optional().describe('The clause, table or other place of the cited document.'),
    text: z.string().describe('The words as printed.'),
    location,
  })
  .describe('A pointer to another document.')
export const DefinedTerm = z
  .object({
    type: z.literal('definedTerm'),
    termId: z.string().describe('The id of the entry in terms.'),
    get children() {
      return inlines()
    },
    location,
  })
  .describe('The place where running text defines a term; the words around it are the definition.')

type Nesting<T extends string> = { type: T; children: Inline[]; location?: z.infer<typeof Location> | undefined }

/** What stands within a line. */
export type Inline =
  | z.infer<typeof Text>
  | z.infer<typeof InlineCode>
  | z.infer<typeof InlineFormula>
  | z.infer<typeof Image>
  | z.infer<typeof Break>
  | z.infer<typeof FootnoteReference>
  | z.infer<typeof CrossReference>
  | z.infer<typeof Citation>
  | Nesting<'emphasis'>
  | Nesting<'strong'>
  | Nesting<'subscript'>
  | Nesting<'superscript'>
  | (Nesting<'link'> & { url: string })
  | (Nesting<'definedTerm'> & { termId: string })

export const Inline: z.ZodType<Inline> = z
  .discriminatedUnion('type', [
    Text,
    Emphasis,
    Strong,
    Subscript,
    Superscript,
    InlineCode,
    Link,
    CrossReference,
    Citation,
    FootnoteReference,
    InlineFormula,
    Image,
    Break,
    DefinedTerm,
  ])
  .describe('What stands within a line.')
