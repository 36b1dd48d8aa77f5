import { z } from 'zod'
import { Block } from './blocks.js'
import { Location } from './location.js'

export const ClauseRole = z
  .enum([
    'foreword',
    'introduction',
    'scope',
    'normative-references',
    'terms',
    'symbols',
    'general',
    'requirements',
    'test-methods',
    'annex',
    'bibliography',
    'index',
    'commentary',
    'other',
  ])
  .describe('The element of the standard that the clause is (ISO/IEC Directives Part 2, GB/T 1.1).')
export type ClauseRole = z.infer<typeof ClauseRole>

export const Normativity = z.enum(['normative', 'informative']).describe('Whether the text binds.')
export type Normativity = z.infer<typeof Normativity>

/** A clause of any level: 章, 条, annex, article. */
export type Clause = {
  type: 'clause'
  id: string
  number: string | null
  label?: string | undefined
  title: string
  role: ClauseRole
  normativity: Normativity
  children: (Clause | Block)[]
  location?: z.infer<typeof Location> | undefined
}

export const Clause: z.ZodType<Clause> = z
  .object({
    type: z.literal('clause'),
    id: z.string().describe('clause-5.1.2, annex-A; the same input gives the same id.'),
    number: z
      .string()
      .nullable()
      .describe('The number without marks and words: 5.1.2, A, 第一条; null when none is printed.'),
    label: z.string().optional().describe('The number as printed where it has more: Annex A, 附录A, 一、.'),
    title: z.string().describe('The title; empty for a clause without one (无标题条).'),
    role: ClauseRole,
    normativity: Normativity,
    get children(): z.ZodArray<z.ZodType<Clause | Block>> {
      return z.array(ClauseOrBlock)
    },
    location: Location.optional().describe('Where in the input the heading stands.'),
  })
  .describe('A clause of any level: 章, 条, annex, article, numbered item of an official document.')

/** What stands in a standard or a clause; told by its type, so that an error names the very place. */
export const ClauseOrBlock = z.discriminatedUnion('type', [
  Clause as unknown as ReturnType<typeof z.object>,
  Block as unknown as ReturnType<typeof z.object>,
]) as unknown as z.ZodType<Clause | Block>
