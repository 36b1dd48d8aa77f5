import { z } from 'zod'
import { Conformity } from './assess/conformity.js'
import { Coverage } from './coverage/coverage.js'
import { EditionDiff } from './editions/edition-diff.js'
import { Lock } from './editions/lock/lock.js'
import { Profile } from './tailor/profile.js'

/** The JSON Schemas (2020-12) of the files that this package reads and writes besides the checklist, by file name without ending. */
export function checklistJsonSchemas(): Record<'profile' | 'conformity' | 'coverage' | 'lock' | 'diff', object> {
  return {
    // People write profiles: the schema is that of what they may write, not of what it is read as.
    profile: z.toJSONSchema(Profile, { io: 'input' }),
    conformity: z.toJSONSchema(Conformity),
    coverage: z.toJSONSchema(Coverage),
    lock: z.toJSONSchema(Lock, { io: 'input' }),
    diff: z.toJSONSchema(EditionDiff),
  }
}
