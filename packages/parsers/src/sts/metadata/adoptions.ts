import type { StandardIdentifier } from '@clausekit/identifiers'
import type { Adoption } from '@clausekit/model'
import { elementsOf } from '../../xml/index.js'
import { customValues } from './fields.js'
import type { Front } from './front.js'
import { identifierOf } from './identification.js'
import { relationsOf } from './relations.js'

/** The documents that other blocks of metadata identify, and those that the document's own names as adopted. */
export function adoptionsOf({ own, adopted }: Front): Adoption[] {
  const degree = degreeOf(own)
  const self = own.map(identifierOf).find(Boolean)
  const found = new Map<string, StandardIdentifier>()
  for (const identifier of [
    ...adopted.flatMap((meta) => identifierOf(meta) ?? []),
    ...own.flatMap((meta) => relationsOf(meta, 'adopts')),
  ])
    if (identifier.canonical !== self?.canonical && !found.has(identifier.canonical))
      found.set(identifier.canonical, identifier)
  return [...found.values()].map((identifier) => ({ identifier, degree }))
}

/** STS has no field for the degree; an adoption that holds the adopted text is identical where nothing else is said. */
function degreeOf(own: Front['own']): Adoption['degree'] {
  const types = own.flatMap((meta) => elementsOf(meta, 'std-xref')).map(({ attributes }) => attributes.type ?? '')
  const said = [...customValues(own, /degree|adoption/i), ...types].join(' ')
  if (/\bMOD\b|modified/i.test(said)) return 'MOD'
  return /\bNEQ\b|not-?equivalent/i.test(said) ? 'NEQ' : 'IDT'
}
