import { CheckedStandard, Checklist, Obligation, ProvisionKind } from '@clausekit/model'
import { z } from 'zod'

/** The version of the result that this package describes. */
export const CONFORMITY_SCHEMA = 'clausekit/conformity/1'

export const Standing = z
  .enum(['conforms', 'conforms-with-waivers', 'does-not-conform', 'undecided', 'nothing-to-decide'])
  .describe('What the verdicts come to; nothing-to-decide: no mandatory item applies.')
export type Standing = z.infer<typeof Standing>

export const Finding = z.enum(['met', 'waived', 'violated', 'open', 'inapplicable']).describe('What one item comes to.')
export type Finding = z.infer<typeof Finding>

export const ConcernReason = z
  .enum([
    'failed',
    'waived',
    'waiver-expired',
    'waiver-day-unknown',
    'waiver-day-unreadable',
    'not-checked',
    'cannot-tell',
    'to-be-reviewed',
    'inapplicable-without-reason',
    'recommendation-not-followed',
    'mandatory-not-supported',
    'prohibited-supported',
    'not-applicable-supported',
    'support-unknown',
    'condition-undecided',
    'too-few-of-the-group',
    'too-many-of-the-group',
    'group-undecided',
  ])
  .describe('Why an item must be looked at.')
export type ConcernReason = z.infer<typeof ConcernReason>

export const Concern = z
  .object({
    reason: ConcernReason,
    decides: z.boolean().describe('Whether it keeps the checklist from plain conformity.'),
    itemIds: z.array(z.string()).min(1).describe('One item, or the items of a group of options.'),
    clause: z.string().describe('The clause of the first of them.'),
    label: z.string().optional().describe('The label of an item, or the name of the group.'),
  })
  .describe('Something that must be looked at.')
export type Concern = z.infer<typeof Concern>

const Count = z.int().min(0)

export const Assessment = z
  .object({
    standing: Standing,
    total: Count.describe('How many items.'),
    mandatory: z.record(Finding, Count).describe('The items that decide, by what they come to.'),
    recommended: z.record(Finding, Count).describe('The recommendations; they never decide.'),
    outcomes: z
      .object({ passed: Count, failed: Count, cantTell: Count, inapplicable: Count, untested: Count })
      .describe('The verdicts of all items as given; none counts as untested.'),
  })
  .describe('What a number of items come to together.')
export type Assessment = z.infer<typeof Assessment>

export const Conformity = z
  .object({
    schema: z.literal(CONFORMITY_SCHEMA).describe('The version of this format.'),
    standards: z.array(CheckedStandard).describe('What was checked against.'),
    subject: Checklist.shape.subject,
    profile: Checklist.shape.profile,
    on: z.string().optional().describe('The day that waivers were compared with: YYYY-MM-DD.'),
    overall: Assessment,
    clauses: z
      .array(
        Assessment.extend({
          standardId: z.string(),
          clauseId: z.string().describe('As in clauseId of the items.'),
          clause: z.string().describe('Its number, or its title where no number is printed.'),
          title: z.string().optional().describe('Its title, as far as it is known.'),
        }),
      )
      .describe('Every clause with all below it, and the clauses above, in the order of the text.'),
    classes: z.array(Assessment.extend({ name: z.string() })).describe('Conformance classes.'),
    attributes: z
      .array(Assessment.extend({ name: z.string(), value: z.string() }))
      .describe('The items of every value that a property has, such as a level, as printed.'),
    kinds: z.array(Assessment.extend({ kind: ProvisionKind })).describe('By kind of provision.'),
    obligations: z.array(z.object({ obligation: Obligation, total: Count })).describe('By obligation.'),
    concerns: z.array(Concern).describe('In the order of the items; groups of options at the end.'),
  })
  .describe('Whether the subject conforms, by the rules of docs/conformity.md.')
export type Conformity = z.infer<typeof Conformity>
