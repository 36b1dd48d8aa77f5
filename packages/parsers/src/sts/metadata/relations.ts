import type { StandardIdentifier } from '@clausekit/identifiers'
import { elementsOf, lineOf, type XmlElement } from '../../xml/index.js'
import { identifierIn } from '../designations.js'

const KINDS = {
  replaces: /replac|supersed|revis|cancel|obsolet|代替/i,
  adopts: /adopt|identical|modified|equivalent|(?:^|[^a-z])(?:idt|mod|neq|eqv)(?:$|[^a-z])|采用/i,
} as const

/** A relation that points at this document from the other one: "replaced by". */
const PASSIVE = /ed-?by|By$/

export type Relation = keyof typeof KINDS

/** The documents to which a block of metadata has a relation. */
export function relationsOf(meta: XmlElement, relation: Relation): StandardIdentifier[] {
  return elementsOf(meta, 'std-xref')
    .filter(({ attributes: { type = '' } }) => KINDS[relation].test(type) && !PASSIVE.test(type))
    .flatMap((xref) => elementsOf(xref, 'std-ref'))
    .flatMap((reference) => identifierIn(lineOf(reference)) ?? [])
}
