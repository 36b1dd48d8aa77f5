import { CheckedStandard } from '@clausekit/model'
import { z } from 'zod'

/** The version of the lock file that this file describes. */
export const LOCK_SCHEMA = 'clausekit/lock/1'

/** Ids become names of properties, anchors and tests elsewhere: no white space, no control characters, nothing that objects have already. */
const Id = z
  .string()
  .regex(/^[^\s\p{C}]{1,500}$/u, 'expected an id of 1 to 500 characters without white space')
  .refine((id) => !(id in {}), 'expected an id that no object has already')

export const LockedProvision = z
  .strictObject({
    id: Id.describe('The id that the provision keeps.'),
    label: z.string().optional().describe('The id that the standard printed for it.'),
    clause: z
      .string()
      .describe('The number of its clause when it was locked, or the title where no number is printed.'),
    clauseTitle: z.string().describe('The title of that clause.'),
    compound: z.literal(true).optional().describe('Whether its parts stand for it in checklists.'),
    leadIn: z.string().optional().describe('The words that its text continues.'),
    text: z.string().describe('Its words.'),
  })
  .describe('A provision and the id that it keeps.')
export type LockedProvision = z.infer<typeof LockedProvision>

export const Lock = z
  .strictObject({
    schema: z.literal(LOCK_SCHEMA).describe('The version of this format.'),
    standard: CheckedStandard.omit({ id: true }).describe('The standard, as it was last locked.'),
    provisions: z.array(LockedProvision).describe('In the order of the text.'),
    tombstones: z.array(LockedProvision).describe('Provisions that are no more, by id; their ids are not given again.'),
  })
  .superRefine(({ provisions, tombstones }, context) => {
    const known = new Set<string>()
    for (const [list, entries] of Object.entries({ provisions, tombstones })) {
      entries.forEach(({ id }, index) => {
        if (known.has(id))
          context.addIssue({
            code: 'custom',
            path: [list, index, 'id'],
            message: `expected each id once; found ${id} again`,
          })
        known.add(id)
      })
    }
  })
  .describe('Which provision has which id, in all editions.')
export type Lock = z.infer<typeof Lock>
