import type { Waiver } from '@clausekit/model'
import { elements, type JsonObject, member, text } from '../json-value.js'

/** The first place of a result: file:line. */
export function locationOf(result: JsonObject): string | undefined {
  const physical = member(elements(result, 'locations')[0], 'physicalLocation')
  const uri = text(member(physical, 'artifactLocation'), 'uri')
  const line = member(member(physical, 'region'), 'startLine')
  if (uri === undefined) return undefined
  return Number.isSafeInteger(line) ? `${uri}:${line}` : uri
}

/** A suppression that is under review or rejected accepts nothing. */
export function waiverOf(result: JsonObject): Waiver | undefined {
  const all = elements(result, 'suppressions')
  const isAccepted = (one: unknown) => ['accepted', undefined].includes(text(one, 'status'))
  if (all.length === 0 || !all.every(isAccepted)) return undefined
  const reasons = all.flatMap((one) => text(one, 'justification') ?? text(one, 'kind') ?? [])
  return { reason: reasons.length > 0 ? reasons.join('\n') : 'suppressed' }
}
