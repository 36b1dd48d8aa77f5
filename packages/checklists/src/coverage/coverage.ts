import { CheckedStandard, Checklist, Diagnostic, Obligation } from '@clausekit/model'
import { z } from 'zod'
import { Annotation } from './annotation.js'

/** The version of the result that this package describes. */
export const COVERAGE_SCHEMA = 'clausekit/coverage/1'

export const CoverageState = z
  .enum(['implemented', 'tested', 'passing', 'failing', 'waived', 'excepted', 'todo', 'inapplicable', 'untested'])
  .describe('What is known of an item; several may hold.')
export type CoverageState = z.infer<typeof CoverageState>

const Count = z.int().min(0)

export const CoverageTotals = z
  .object({
    total: Count.describe('How many items.'),
    applicable: Count.describe('Those without the inapplicable and the excepted ones: percentages are of these.'),
    states: z.record(CoverageState, Count).describe('How many items are in each state.'),
  })
  .describe('Items counted by what is known of them.')
export type CoverageTotals = z.infer<typeof CoverageTotals>

export const ItemCoverage = z
  .object({
    id: z.string(),
    standardId: z.string(),
    label: z.string().optional(),
    clause: z.string(),
    obligation: Obligation,
    text: z.string().describe('The statement.'),
    states: z.array(CoverageState),
    annotations: z.array(Annotation).describe('The comments that name the item.'),
    reason: z.string().optional().describe('Why it is excepted, waived or inapplicable.'),
  })
  .describe('What is known of one item.')
export type ItemCoverage = z.infer<typeof ItemCoverage>

export const Coverage = z
  .object({
    schema: z.literal(COVERAGE_SCHEMA).describe('The version of this format.'),
    standards: z.array(CheckedStandard),
    profile: Checklist.shape.profile,
    language: z.string().describe('BCP 47 tag of the checklist.'),
    items: z.array(ItemCoverage).describe('In the order of the text.'),
    overall: CoverageTotals,
    obligations: z.array(CoverageTotals.extend({ obligation: Obligation })),
    clauses: z.array(CoverageTotals.extend({ standardId: z.string(), clause: z.string(), title: z.string() })),
    diagnostics: z.array(Diagnostic).describe('Annotations that name nothing, or more than one thing.'),
  })
  .describe('Which requirements are implemented, tested and passing.')
export type Coverage = z.infer<typeof Coverage>
