import type { Evidence, Outcome, Verdict, Waiver } from '@clausekit/model'
import { dayOf } from '../assess/day.js'

/** The outcome that counts of several: what is wrong outweighs what is right, and anything outweighs what was not checked. */
const WEIGHT: Readonly<Record<Outcome, number>> = { failed: 4, cantTell: 3, passed: 2, inapplicable: 1, untested: 0 }

/**
 * One verdict out of several for the same item: failed outweighs cantTell, that passed, that inapplicable, that untested.
 *
 * Evidence of all is kept, each once, and so are remarks and names; the latest day counts; of waivers the reasons are kept and the
 * earliest last day counts.
 */
export function combineVerdicts(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  const [first, ...others] = verdicts
  if (others.length === 0) return first
  const outcome = verdicts.reduce((worst, verdict) =>
    WEIGHT[verdict.outcome] > WEIGHT[worst.outcome] ? verdict : worst,
  ).outcome
  const by = distinct(verdicts.map((verdict) => verdict.by)).join('; ')
  const remark = distinct(verdicts.map((verdict) => verdict.remark)).join('\n')
  const on = latest(distinct(verdicts.map((verdict) => verdict.on)))
  const waivers = verdicts.flatMap(({ waiver }) => (waiver ? [waiver] : []))
  return {
    outcome,
    ...(by && { by }),
    ...(on !== undefined && { on }),
    evidence: evidenceOf(verdicts),
    ...(remark && { remark }),
    ...(waivers.length > 0 && { waiver: combineWaivers(waivers) }),
  }
}

/** The evidence of several verdicts, each piece once. */
export function evidenceOf(verdicts: readonly Verdict[]): Evidence[] {
  const found = new Map<string, Evidence>()
  for (const { evidence } of verdicts)
    for (const piece of evidence) {
      const key = JSON.stringify([piece.text, piece.url])
      if (!found.has(key)) found.set(key, { ...piece })
    }
  return [...found.values()]
}

function combineWaivers(waivers: readonly Waiver[]): Waiver {
  const by = distinct(waivers.map((waiver) => waiver.by)).join('; ')
  const days = distinct(waivers.map(({ until }) => until))
  // A day that cannot be read is kept: it leaves the item open until somebody looks.
  const until =
    days.find((day) => dayOf(day) === undefined) ?? days.sort((a, b) => (`${dayOf(a)}` < `${dayOf(b)}` ? -1 : 1))[0]
  return {
    reason: distinct(waivers.map(({ reason }) => reason)).join('; '),
    ...(by && { by }),
    ...(until !== undefined && { until }),
  }
}

/** Days come with and without a time, and in the order of the calendar where they can be read. */
function latest(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (last, day) => (last === undefined || sortable(day) > sortable(last) ? day : last),
    undefined,
  )
}

function sortable(day: string): string {
  return `${dayOf(day) ?? ''} ${day}`
}

function distinct(words: readonly (string | undefined)[]): string[] {
  return [...new Set(words.flatMap((word) => (word?.trim() ? [word.trim()] : [])))]
}
