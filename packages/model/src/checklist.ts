import { StandardIdentifier } from '@clausekit/identifiers'
import { z } from 'zod'
import { VerificationMethod } from './provision.js'
import { ProvisionKind } from './provision-kind.js'

export const Obligation = z
  .enum(['mandatory', 'recommended', 'permitted', 'informative'])
  .describe('What the kind means for conformity.')
export type Obligation = z.infer<typeof Obligation>

export const Outcome = z
  .enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested'])
  .describe('The verdicts of EARL 1.0.')
export type Outcome = z.infer<typeof Outcome>

export const ChecklistItem = z
  .object({
    id: z.string().describe('The id of the provision.'),
    label: z.string().optional().describe('The id that the standard prints for it.'),
    clauseId: z.string().describe('The clause that holds it.'),
    clause: z.string().describe('The number of that clause, or its title where no number is printed.'),
    clauseTitle: z.string().describe('The title of that clause.'),
    text: z.string().describe('The exact words.'),
    leadIn: z.string().optional().describe('The exact words that the text continues.'),
    kind: ProvisionKind,
    polarity: z.enum(['positive', 'negative']),
    obligation: Obligation,
    keyword: z.string().optional().describe('The verbal form, as printed.'),
    method: VerificationMethod.describe('The suggested method of verification.'),
    attributes: z.record(z.string(), z.string()).optional().describe('What the standard prints beside it.'),
    verdict: Outcome.nullable().describe('To be filled in; null until then.'),
    evidence: z.string().describe('To be filled in.'),
    remark: z.string().describe('To be filled in.'),
  })
  .describe('One thing to check.')
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** The version of the checklist that this package describes. */
export const CHECKLIST_SCHEMA = 'clausekit/checklist/1'

export const Checklist = z
  .object({
    schema: z.literal(CHECKLIST_SCHEMA).describe('The version of this format.'),
    standard: z
      .object({
        identifier: StandardIdentifier.optional(),
        title: z.string().describe('The title.'),
      })
      .describe('The standard that is checked.'),
    language: z.string().describe('BCP 47 tag of the checklist.'),
    items: z.array(ChecklistItem).describe('In the order of the text.'),
    summary: z
      .object({
        total: z.int().min(0).describe('How many items.'),
        byKind: z.record(z.string(), z.int()).describe('How many of each kind; kinds without items are left out.'),
      })
      .describe('The items counted.'),
  })
  .describe('A conformance checklist: one item a provision.')
export type Checklist = z.infer<typeof Checklist>
