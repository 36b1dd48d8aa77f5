import { z } from 'zod'

export const ProvisionKind = z
  .enum([
    'requirement',
    'recommendation',
    'permission',
    'capability',
    'possibility',
    'instruction',
    'external-constraint',
    'statement',
  ])
  .describe('The type of provision (ISO/IEC Directives Part 2, clause 7; GB/T 1.1, annex C).')
export type ProvisionKind = z.infer<typeof ProvisionKind>
