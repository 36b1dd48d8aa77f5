import type { ChangeAspect } from '../edition-diff.js'
import { isMeasure, tokensOf } from './tokens.js'
import type { Comparable, Unit } from './unit.js'

/** What differs between a provision before and after. */
export function aspectsOf(
  before: { provision: Comparable; unit: Unit },
  after: { provision: Comparable; unit: Unit },
): ChangeAspect[] {
  const one = before.provision
  const other = after.provision
  const differs: Readonly<Record<ChangeAspect, boolean>> = {
    words: before.unit.key !== after.unit.key,
    force: one.kind !== other.kind || one.polarity !== other.polarity,
    limit: measures(before) !== measures(after),
    reference: references(one) !== references(other),
    condition: words(one.condition) !== words(other.condition) || words(one.exception) !== words(other.exception),
    attributes: attributes(one) !== attributes(other),
    label: one.label !== other.label,
  }
  return (Object.keys(differs) as ChangeAspect[]).filter((aspect) => differs[aspect])
}

/** What can differ although a provision says the same: references are told from the words, which differ where they do. */
const BESIDE_THE_SENSE: readonly ChangeAspect[] = ['attributes', 'label', 'reference']

/** Whether a verdict can no longer stand as it is. */
export function changesSense(aspects: readonly ChangeAspect[]): boolean {
  return aspects.some((aspect) => !BESIDE_THE_SENSE.includes(aspect))
}

/** Figures and comparisons, without those of the clauses and documents that it cites. */
function measures({ provision, unit }: { provision: Comparable; unit: Unit }): string {
  const found = unit.tokens.filter(isMeasure)
  for (const token of (provision.related ?? []).flatMap(({ text }) => tokensOf(text))) {
    const at = found.indexOf(token)
    if (at >= 0) found.splice(at, 1)
  }
  return found.sort().join(' ')
}

function references({ related = [] }: Comparable): string {
  return related
    .map(({ text }) => words(text))
    .sort()
    .join('\n')
}

function words(text: string | undefined): string {
  return text === undefined ? '' : tokensOf(text).join(' ')
}

function attributes({ attributes = {} }: Comparable): string {
  return JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
