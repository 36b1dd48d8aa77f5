import { CheckedStandard, Location, ProvisionKind } from '@clausekit/model'
import { z } from 'zod'

/** The version of the comparison that this file describes. */
export const DIFF_SCHEMA = 'clausekit/diff/1'

export const ChangeKind = z
  .enum(['unchanged', 'changed', 'moved', 'moved-and-changed', 'split', 'merged', 'added', 'removed'])
  .describe(
    'What happened: moved means the same words in another clause; a clause with a new number is no other clause.',
  )
export type ChangeKind = z.infer<typeof ChangeKind>

export const ChangeAspect = z
  .enum(['words', 'force', 'limit', 'reference', 'condition', 'attributes', 'label'])
  .describe(
    'force: what it means for conformity, or its negation; limit: figures and comparisons; reference: what it cites; label: the id that is printed.',
  )
export type ChangeAspect = z.infer<typeof ChangeAspect>

export const WordChange = z
  .object({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() })
  .describe('A run of words.')
export type WordChange = z.infer<typeof WordChange>

export const ComparedProvision = z
  .object({
    id: z.string().describe('Its id in that edition.'),
    standardId: z.string().optional().describe('The standard of the checklist that it belongs to.'),
    label: z.string().optional().describe('The id that the standard prints.'),
    clauseId: z.string(),
    clause: z.string().describe('The number of the clause, or its title where no number is printed.'),
    clauseTitle: z.string(),
    kind: ProvisionKind,
    text: z.string().describe('Lead-in and text as one statement.'),
    location: Location.optional().describe('Where in the input.'),
  })
  .describe('A provision in one edition.')
export type ComparedProvision = z.infer<typeof ComparedProvision>

export const ProvisionChange = z
  .object({
    kind: ChangeKind,
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe('How sure it is that both are the same provision; 1 where there is only one side.'),
    before: z.array(ComparedProvision).describe('Empty where it was added; several where they were merged.'),
    after: z.array(ComparedProvision).describe('Empty where it was removed; several where it was split.'),
    aspects: z.array(ChangeAspect).describe('What differs.'),
    words: z.array(WordChange).optional().describe('The statements word by word, where they differ.'),
    similar: z
      .array(z.object({ id: z.string(), similarity: z.number() }))
      .optional()
      .describe(
        'For a removed provision: those of the new edition that are most like it, though too little to be taken for it.',
      ),
  })
  .describe('What happened to a provision.')
export type ProvisionChange = z.infer<typeof ProvisionChange>

export const ComparedEdition = z
  .object({
    title: z.string(),
    identifier: CheckedStandard.shape.identifier,
    provisions: z.int().min(0).describe('How many provisions were compared.'),
  })
  .describe('One of the two editions.')
export type ComparedEdition = z.infer<typeof ComparedEdition>

export const EditionDiff = z
  .object({
    schema: z.literal(DIFF_SCHEMA).describe('The version of this format.'),
    language: z.string().describe('BCP 47 tag of the new edition.'),
    before: ComparedEdition,
    after: ComparedEdition,
    changes: z.array(ProvisionChange).describe('In the order of the new edition; removed ones where they stood.'),
    summary: z.record(ChangeKind, z.int().min(0)).describe('How many changes of each kind.'),
  })
  .describe('The provisions of two editions compared.')
export type EditionDiff = z.infer<typeof EditionDiff>
