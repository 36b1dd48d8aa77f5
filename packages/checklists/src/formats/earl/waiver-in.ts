import type { Waiver } from '@clausekit/model'
import { isObject } from '../json-value.js'
import { wordsOf } from './json-ld-nodes.js'

/** The waiver that a node describes, in the terms that `writeEarl` writes. */
export function waiverIn(node: unknown): Waiver | undefined {
  if (!isObject(node)) return undefined
  const [reason] = wordsOf(node, 'reason')
  const [by] = wordsOf(node, 'acceptedBy')
  const [until] = wordsOf(node, 'until')
  if (reason === undefined) return undefined
  return { reason, ...(by !== undefined && { by }), ...(until !== undefined && { until }) }
}
