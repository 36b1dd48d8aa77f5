import type { ChecklistItem, Outcome } from '@clausekit/model'
import type { Assessment, Finding, Standing } from './conformity.js'
import type { Judged } from './finding-of.js'
import type { GroupJudged } from './option-groups.js'

export type JudgedItem = Judged & { item: ChecklistItem }

/** What a number of items come to together, with the groups of options that lie wholly among them. */
export function assessmentOf(judged: readonly JudgedItem[], groups: readonly GroupJudged[]): Assessment {
  const mandatory = noFindings()
  const recommended = noFindings()
  const outcomes: Record<Outcome, number> = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 }
  for (const { item, finding, weight } of judged) {
    outcomes[item.verdict?.outcome ?? 'untested'] += 1
    if (weight === 'mandatory') mandatory[finding] += 1
    if (weight === 'recommended') recommended[finding] += 1
  }
  return { standing: standingOf(mandatory, groups), total: judged.length, mandatory, recommended, outcomes }
}

function noFindings(): Record<Finding, number> {
  return { met: 0, waived: 0, violated: 0, open: 0, inapplicable: 0 }
}

function standingOf(counts: Readonly<Record<Finding, number>>, groups: readonly GroupJudged[]): Standing {
  const has = (finding: Finding) => counts[finding] > 0 || groups.some((group) => group.finding === finding)
  if (has('violated')) return 'does-not-conform'
  if (has('open')) return 'undecided'
  if (has('waived')) return 'conforms-with-waivers'
  return has('met') ? 'conforms' : 'nothing-to-decide'
}
