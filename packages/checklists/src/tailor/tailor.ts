import type { Checklist, ChecklistItem, Diagnostic, Standard } from '@clausekit/model'
import { capped } from '../capped.js'
import { standardsOfItems } from '../create/checked-clauses.js'
import { summarise } from '../create/summarise.js'
import { hasAnswer } from '../editions/carry/answers.js'
import { tailoringWordsFor } from '../words/tailoring-words.js'
import { choosingContext } from './choose.js'
import { filledIn } from './fill-parameters.js'
import { globMatcher } from './glob.js'
import { type Job, readyChooser, report } from './job.js'
import { overridden } from './override-items.js'
import type { Profile } from './profile.js'
import type { PlacedProfile } from './read-profile.js'
import { withStatuses } from './with-statuses.js'

export type TailorOptions = {
  /** The standards that the checklist was made from, in its order; rules that choose by the role of a clause need them. */
  standards?: readonly Standard[] | undefined
}

/**
 * Tailor a checklist by a profile: items chosen, obligations and methods set, placeholders filled in, ICS conditions solved.
 *
 * What is left out is listed in `excluded` with the reason; where it has a verdict, the item is kept in `retired`.
 *
 * @returns Diagnostics with the place in the profile, where it was read from a file: rules that match nothing, conditions that
 * cannot be read, a profile for another standard.
 */
export function tailor(
  checklist: Checklist,
  profile: Profile | PlacedProfile,
  options: TailorOptions = {},
): { checklist: Checklist; diagnostics: Diagnostic[] } {
  const placed: PlacedProfile | undefined = 'locate' in profile ? profile : undefined
  const rules: Profile = 'locate' in profile ? profile.profile : profile
  const job: Job = {
    items: checklist.items,
    context: choosingContext(checklist, options.standards),
    hasRoles: options.standards !== undefined,
    diagnostics: [],
    placed,
  }
  checkStandard(checklist, rules, job)
  const reasons = leftOut(checklist, rules, job)
  const changed = withStatuses(filledIn(overridden(checklist.items, rules, job), rules, job), rules, job)
  const items = changed.filter((_, index) => reasons[index] === undefined)
  const dropped = changed.flatMap((item, index) => {
    const reason = reasons[index]
    return reason === undefined
      ? []
      : [{ item, reason, isAnswered: hasAnswer(checklist.items[index] as ChecklistItem) }]
  })
  const excluded = [
    ...(checklist.excluded ?? []),
    ...dropped.map(({ item, reason }) => ({ id: item.id, standardId: item.standardId, clause: item.clause, reason })),
  ]
  const retired = [...(checklist.retired ?? []), ...keptVerdicts(dropped, job)]
  if (items.length === 0 && checklist.items.length > 0)
    report(job, 'warning', 'profile-leaves-nothing', 'Found no item that the profile leaves in.', [])
  const { excluded: _, retired: __, ...rest } = checklist
  return {
    checklist: structuredClone({
      ...rest,
      standards: standardsOfItems(rest.standards, items),
      profile: { name: rules.name, ...(rules.title !== undefined && { title: rules.title }) },
      items,
      ...(excluded.length > 0 && { excluded }),
      ...(retired.length > 0 && { retired }),
      summary: summarise(items),
    }),
    diagnostics: capped(job.diagnostics, placed?.locate([]).file),
  }
}

function checkStandard({ standards }: Checklist, { standard }: Profile, job: Job): void {
  if (!standard) return
  const names = standards.flatMap(({ identifier, title }) => [identifier?.canonical, identifier?.raw, title])
  const known = names.flatMap((name) => (name ? [name] : []))
  const plain = (text: string) =>
    text
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
  if (
    standard.map((pattern) => globMatcher(plain(pattern))).some((matches) => known.some((name) => matches(plain(name))))
  )
    return
  const wanted = standard.join(', ')
  if (known.length > 0)
    report(
      job,
      'error',
      'profile-standard-differs',
      `Found a profile for ${wanted}; the checklist is for ${[...new Set(known)].join(', ')}.`,
      ['standard'],
    )
  else
    report(
      job,
      'info',
      'profile-standard-unknown',
      `Found a profile for ${wanted}; the checklist does not say what standard it is for.`,
      ['standard'],
    )
}

/** Why each item is left out; undefined where it stays. */
function leftOut(checklist: Checklist, { include, exclude }: Profile, job: Job): (string | undefined)[] {
  const words = tailoringWordsFor(checklist.language)
  const ready = (rules: Profile['include'], name: string) =>
    (rules ?? []).map((rule, index) => ({ rule, ...readyChooser(rule, [name, index], job) }))
  const including = ready(include, 'include')
  const excluding = ready(exclude, 'exclude')
  return checklist.items.map((item) => {
    const out = excluding.find(({ chooses }) => chooses(item))
    if (out) return out.rule.reason ?? words.excluded(out.tests.map((test) => test.shown).join(', '))
    if (!include || including.some(({ chooses }) => chooses(item))) return undefined
    return words.notIncluded
  })
}

/** What is left out with a verdict, or an answer that the profile did not give, is reported and kept: nobody's work is thrown away. */
function keptVerdicts(dropped: readonly { item: ChecklistItem; isAnswered: boolean }[], job: Job): ChecklistItem[] {
  const kept = dropped.filter(({ isAnswered }) => isAnswered).map(({ item }) => item)
  if (kept.length > 0) {
    const ids = kept
      .slice(0, 5)
      .map(({ label, id }) => label ?? id)
      .join(', ')
    const message = `Found ${kept.length} verdicts on items that the profile leaves out (${ids}${kept.length > 5 ? ' …' : ''}); they are kept among the retired items.`
    report(job, 'warning', 'verdict-left-out', message, [])
  }
  return kept
}
