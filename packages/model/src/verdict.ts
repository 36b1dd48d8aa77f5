import { z } from 'zod'

export const Outcome = z
  .enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested'])
  .describe('The outcomes of EARL 1.0.')
export type Outcome = z.infer<typeof Outcome>

export const Evidence = z
  .object({
    text: z.string().describe('What shows the outcome: the name of a report, a measured value, an observation.'),
    url: z.string().optional().describe('A link, or the path of a file.'),
  })
  .describe('What a verdict rests on.')
export type Evidence = z.infer<typeof Evidence>

export const Waiver = z
  .object({
    reason: z.string().min(1).describe('Why the deviation is accepted.'),
    by: z.string().optional().describe('Who accepts it.'),
    until: z.string().optional().describe('The last day on which it counts: YYYY-MM-DD.'),
  })
  .describe('A deviation that is accepted.')
export type Waiver = z.infer<typeof Waiver>

export const Verdict = z
  .object({
    outcome: Outcome,
    by: z.string().optional().describe('Who gave it: a person, an organization, a program.'),
    on: z.string().optional().describe('When: a date or a date with time, ISO 8601.'),
    evidence: z.array(Evidence).describe('In the order in which it was given.'),
    remark: z.string().optional().describe('What was found, or why the outcome is not passed.'),
    waiver: Waiver.optional(),
  })
  .describe('The result of checking one item.')
export type Verdict = z.infer<typeof Verdict>
