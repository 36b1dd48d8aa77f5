import { TextLocation } from '@clausekit/model'
import { z } from 'zod'

export const AnnotationType = z
  .enum(['implementation', 'test', 'implication', 'exception', 'todo', 'related', 'unknown'])
  .describe(
    'implication: the code both implements and shows it; exception: it is left out on purpose; related: it is only mentioned; unknown: the word for it is none of these.',
  )
export type AnnotationType = z.infer<typeof AnnotationType>

export const Annotation = z
  .object({
    notation: z.enum(['duvet', 'tracey', 'clausekit']),
    type: AnnotationType,
    word: z.string().optional().describe('The word for the type, where it is unknown.'),
    id: z.string().optional().describe('The id or label that is named.'),
    source: z.string().optional().describe('The text that is quoted: a path or an address (duvet).'),
    section: z.string().optional().describe('The section that is quoted (duvet).'),
    quote: z.string().optional().describe('The words that are quoted (duvet).'),
    reason: z.string().optional().describe('Why it is an exception.'),
    location: TextLocation.describe('Where in the code.'),
  })
  .describe('A comment in source code that names a requirement.')
export type Annotation = z.infer<typeof Annotation>
