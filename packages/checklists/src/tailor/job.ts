import type { ChecklistItem, Diagnostic } from '@clausekit/model'
import { type Chooser, type ChoosingContext, chooserOf } from './choose.js'
import type { Selectors } from './profile.js'
import type { PlacedProfile, ProfilePath } from './read-profile.js'

/** One checklist being tailored by one profile. */
export type Job = {
  /** As they are printed: rules choose among these. */
  items: readonly ChecklistItem[]
  context: ChoosingContext
  hasRoles: boolean
  diagnostics: Diagnostic[]
  placed: PlacedProfile | undefined
}

/** Report something at a place of the profile; `offset` is counted within the value there. */
export function report(
  { diagnostics, placed }: Job,
  severity: Diagnostic['severity'],
  ruleId: string,
  message: string,
  path: ProfilePath,
  offset?: number,
): void {
  const location = placed?.locate(path, offset)
  const where = placed || path.length === 0 ? '' : `${path.join('.')}: `
  diagnostics.push({
    severity,
    ruleId,
    source: 'checklists/tailor',
    message: where + message,
    ...(location && { location }),
  })
}

/** Make a rule ready to choose; values that cannot be used or choose nothing are reported. */
export function readyChooser(rule: Selectors, path: ProfilePath, job: Job): Chooser {
  const { chooser, misfits } = chooserOf(rule, path, job.context)
  for (const { path, message, ruleId } of misfits) report(job, 'error', ruleId, message, path)
  if (rule.role && !job.hasRoles)
    report(
      job,
      'error',
      'profile-role-unknown',
      'Found a rule by role; the checklist alone does not say the roles of its clauses.',
      [...path, 'role'],
    )
  else if (misfits.length === 0) checkMatches(chooser, path, job)
  return chooser
}

function checkMatches({ tests, chooses }: Chooser, path: ProfilePath, job: Job): void {
  const idle = tests.filter(({ matches }) => !job.items.some(matches))
  for (const { path, shown } of idle)
    report(job, 'warning', 'rule-matches-nothing', `Found no item for “${shown}”.`, path)
  if (idle.length === 0 && tests.length > 1 && !job.items.some(chooses))
    report(job, 'warning', 'rule-matches-nothing', 'Found no item that all parts of the rule choose.', path)
}
