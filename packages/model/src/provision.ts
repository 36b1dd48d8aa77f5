import { StandardIdentifier } from '@clausekit/identifiers'
import { z } from 'zod'
import { Location } from './location.js'
import { ProvisionKind } from './provision-kind.js'
import { Regime } from './regime.js'

export const VerificationMethod = z
  .enum(['inspection', 'analysis', 'demonstration', 'test'])
  .describe('How fulfilment can be shown.')
export type VerificationMethod = z.infer<typeof VerificationMethod>

export const Constraint = z
  .object({
    quantity: z.string().optional().describe('What is limited, as printed.'),
    operator: z.enum(['>=', '<=', '>', '<', '=', 'range', 'tolerance']).describe('The comparison.'),
    value: z.string().describe('The number with its decimals as printed.'),
    upper: z.string().optional().describe('The upper bound of a range.'),
    unit: z.string().optional(),
    tolerance: z.string().optional(),
    literal: z.string().describe('The words and figures as printed.'),
  })
  .describe('A limit that a provision sets.')
export type Constraint = z.infer<typeof Constraint>

export const ProvisionCitation = z
  .object({
    text: z.string().describe('The words as printed.'),
    targetId: z.string().optional().describe('The node of this standard.'),
    referenceId: z.string().optional().describe('The entry in references.'),
    identifier: StandardIdentifier.optional(),
    locality: z.string().optional().describe('The clause, table or figure that is named.'),
  })
  .describe('What a provision points at.')
export type ProvisionCitation = z.infer<typeof ProvisionCitation>

export const Measure = z
  .object({
    actor: z.string().optional().describe('Who acts.'),
    action: z.string().optional().describe('What is to be done.'),
    deadline: z.string().optional().describe('Until when.'),
    target: z.string().optional().describe('The figure or state to reach.'),
  })
  .describe('What an official document (公文) asks for.')
export type Measure = z.infer<typeof Measure>

export const Provision = z
  .object({
    id: z.string().describe('provision-5.1.2-1: the clause and the place in it.'),
    label: z.string().optional().describe('The id that the standard itself prints: V1.1.1, /req/core/root-op.'),
    clauseId: z.string().describe('The clause that holds it.'),
    clause: z.string().describe('The number of that clause, or its title where no number is printed.'),
    kind: ProvisionKind,
    polarity: z.enum(['positive', 'negative']).describe('negative: the provision forbids or advises against.'),
    strength: z
      .enum(['strict', 'normal', 'weak'])
      .optional()
      .describe('Degrees that a regime tells apart: 必须 over 应, 鼓励 under 应.'),
    keyword: z
      .string()
      .optional()
      .describe('The verbal form that decides the kind, as printed; that of the lead-in where the item has none.'),
    keywords: z.array(z.string()).optional().describe('All verbal forms in the text itself, as printed.'),
    regime: Regime,
    language: z.string().describe('BCP 47 tag of the text.'),
    text: z.string().describe('The exact words.'),
    leadIn: z
      .string()
      .optional()
      .describe(
        'The exact words that the text continues: the sentence before a list, or what a compound sentence says first.',
      ),
    subject: z.string().optional().describe('Who or what is bound, as printed.'),
    condition: z.string().optional().describe('When it applies, as printed.'),
    exception: z.string().optional().describe('When it does not, as printed.'),
    constraints: z.array(Constraint).describe('The limits it sets.'),
    citations: z.array(ProvisionCitation).describe('What it points at.'),
    measure: Measure.optional(),
    attributes: z
      .record(z.string(), z.string())
      .optional()
      .describe('What the standard prints beside it, by its own names: levels, classes, other columns of its row.'),
    parentId: z.string().optional().describe('The compound provision that this one is a part of.'),
    testability: VerificationMethod.describe('The method of verification that the words suggest.'),
    confidence: z.number().min(0).max(1).describe('How sure the extraction is.'),
    because: z.string().describe('Why it was taken.'),
    location: Location.optional().describe('Where in the input.'),
    fingerprint: z.string().describe('A hash of the words, the same as long as they stay.'),
  })
  .describe('One provision (条款): a statement with the force of a requirement, recommendation, permission …')
export type Provision = z.infer<typeof Provision>
