import { StandardIdentifier } from '@clausekit/identifiers'
import { z } from 'zod'
import { VerificationMethod } from './provision.js'
import { ProvisionKind } from './provision-kind.js'
import { Verdict } from './verdict.js'

export const Obligation = z
  .enum(['mandatory', 'recommended', 'permitted', 'informative'])
  .describe('What the kind means for conformity.')
export type Obligation = z.infer<typeof Obligation>

export const Related = z
  .object({
    kind: z
      .enum(['test-method', 'table', 'figure', 'clause', 'reference'])
      .describe('test-method: the clause that says how to check the item.'),
    targetId: z.string().optional().describe('The node of the standard, or the entry in its references.'),
    text: z.string().describe('As printed: Table 1, 6.3.1, GB/T 2099.1—2021.'),
  })
  .describe('What is needed to check an item.')
export type Related = z.infer<typeof Related>

export const Review = z
  .object({
    reason: z
      .enum(['changed', 'moved', 'split', 'merged'])
      .describe('What happened to the provision since the verdict was given.'),
    before: z
      .array(z.object({ id: z.string(), clause: z.string(), text: z.string().describe('The words of that time.') }))
      .describe('The items that the verdict was given for.'),
  })
  .describe('Why a verdict that was carried over must be looked at again.')
export type Review = z.infer<typeof Review>

export const ImplementationStatus = z
  .object({
    status: z.string().describe('m, o, o.1, x, n/a, or the name of a condition, such as c1 (ISO/IEC 9646-7).'),
    solved: z.enum(['m', 'o', 'x', 'n/a', 'undecided']).describe('What the status comes to with the answers given.'),
    support: z.boolean().optional().describe('Whether it is implemented.'),
    choice: z
      .object({
        group: z.string().describe('o.1: the items of which a number is to be supported.'),
        atLeast: z.int().min(0).describe('How many of them at least.'),
        atMost: z.int().min(0).optional().describe('How many of them at most.'),
      })
      .optional()
      .describe('For an option out of a group (o.n): what the text below the table says of the selection.'),
  })
  .describe('The columns of an implementation conformance statement (ICS).')
export type ImplementationStatus = z.infer<typeof ImplementationStatus>

export const ChecklistItem = z
  .object({
    id: z.string().describe('The id of the provision.'),
    standardId: z.string().describe('The standard that it belongs to.'),
    label: z.string().optional().describe('The id that the standard prints for it.'),
    clauseId: z.string().describe('The clause that holds it.'),
    clause: z.string().describe('The number of that clause, or its title where no number is printed.'),
    clauseTitle: z.string().describe('The title of that clause.'),
    text: z.string().describe('The exact words.'),
    leadIn: z.string().optional().describe('The exact words that the text continues.'),
    tailored: z.string().optional().describe('The statement with its parameters filled in, where a profile does so.'),
    kind: ProvisionKind,
    polarity: z.enum(['positive', 'negative']),
    obligation: Obligation,
    keyword: z.string().optional().describe('The verbal form, as printed.'),
    condition: z.string().optional().describe('When it applies, as printed.'),
    exception: z.string().optional().describe('When it does not apply, as printed.'),
    method: VerificationMethod.describe('The suggested method of verification.'),
    steps: z.array(z.string()).optional().describe('What to do to check it, in the words of the standard.'),
    related: z.array(Related).optional().describe('What is needed to check it.'),
    attributes: z.record(z.string(), z.string()).optional().describe('What the standard prints beside it.'),
    fingerprint: z.string().describe('A hash of the words, the same as long as they stay.'),
    ics: ImplementationStatus.optional(),
    verdict: Verdict.nullable().describe('null until it is checked.'),
    review: Review.optional(),
  })
  .describe('One thing to check.')
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** The version of the checklist that this package describes. */
export const CHECKLIST_SCHEMA = 'clausekit/checklist/1'

export const CheckedClause = z
  .object({
    id: z.string().describe('As in clauseId of the items.'),
    number: z.string().nullable().describe('Without marks and words: 5.1.2, A; null where none is printed.'),
    title: z.string().describe('The title; empty for a clause without one.'),
    parentId: z.string().optional().describe('The clause that holds it.'),
  })
  .describe('A clause that holds items, or clauses with items.')
export type CheckedClause = z.infer<typeof CheckedClause>

export const CheckedStandard = z
  .object({
    id: z.string().describe('standard-1 …'),
    identifier: StandardIdentifier.optional(),
    title: z.string().describe('The title.'),
    clauses: z
      .array(CheckedClause)
      .optional()
      .describe('The clauses that hold items, and those above them, in the order of the text.'),
  })
  .describe('A standard that is checked.')
export type CheckedStandard = z.infer<typeof CheckedStandard>

export const Checklist = z
  .object({
    schema: z.literal(CHECKLIST_SCHEMA).describe('The version of this format.'),
    standards: z.array(CheckedStandard).min(1).describe('What is checked against.'),
    subject: z
      .object({
        name: z.string().describe('The product, document, service or process.'),
        version: z.string().optional(),
        by: z.string().optional().describe('Who checks it.'),
        on: z.string().optional().describe('When it was checked: a date or a date with time, ISO 8601.'),
      })
      .optional()
      .describe('What is checked.'),
    profile: z
      .object({ name: z.string(), title: z.string().optional() })
      .optional()
      .describe('The profile that the items were chosen by.'),
    language: z.string().describe('BCP 47 tag of the checklist.'),
    items: z.array(ChecklistItem).describe('In the order of the text.'),
    excluded: z
      .array(z.object({ id: z.string(), standardId: z.string(), clause: z.string(), reason: z.string() }))
      .optional()
      .describe('The provisions that the profile leaves out, and why.'),
    retired: z
      .array(ChecklistItem)
      .optional()
      .describe(
        'Items with a verdict whose provision the present edition does not have, or that the profile leaves out.',
      ),
    summary: z
      .object({
        total: z.int().min(0).describe('How many items.'),
        byKind: z.record(z.string(), z.int()).describe('How many of each kind; kinds without items are left out.'),
      })
      .describe('The items counted.'),
  })
  .describe('A conformance checklist: one item a provision.')
export type Checklist = z.infer<typeof Checklist>
