import { z } from 'zod'
import { Location } from './location.js'

/** What a part of clausekit found amiss, and where. Diagnostics are returned, never printed. */
export const Diagnostic = z
  .object({
    severity: z
      .enum(['error', 'warning', 'info'])
      .describe('error: something is lost or wrong; warning: look at it; info: good to know.'),
    ruleId: z.string().describe('The rule, in kebab case; each package lists its rules in its README.'),
    source: z.string().describe('The package and folder that speaks, such as parsers/markdown.'),
    message: z.string().describe('What was found and what was expected, in one sentence.'),
    location: Location.optional().describe('Where in the input.'),
    expected: z.array(z.string()).optional().describe('What would have been right.'),
    note: z.string().optional().describe('More, for those who want to know.'),
  })
  .describe('What was found amiss, and where.')
export type Diagnostic = z.infer<typeof Diagnostic>
