import type { CheckedStandard, Checklist } from '@clausekit/model'
import { uuidOf } from '../uuid.js'

/** What the objects of a file are called: the same for each export of the same standards, so that a tool updates what it has. */
export type Identifiers = {
  /** Of a datatype, a type, an attribute or a value of an enumeration: the same in all files. */
  definition(...names: readonly string[]): string
  /** Of what belongs to a standard. */
  object(standardId: string, ...names: readonly string[]): string
}

/** XML ids may not begin with a digit, as UUIDs do. */
export function identifiersOf({ standards }: Checklist): Identifiers {
  const identities = new Map(standards.map((standard) => [standard.id, identityOf(standard)]))
  // Every value of every object names the definition of its column.
  const definitions = new Map<string, string>()
  const definition = (...names: readonly string[]) => {
    const key = names.join('\n')
    const known = definitions.get(key) ?? `_${uuidOf('reqif', ...names)}`
    definitions.set(key, known)
    return known
  }
  return {
    definition,
    object: (standardId, ...names) => `_${uuidOf('reqif', identities.get(standardId) ?? standardId, ...names)}`,
  }
}

function identityOf({ id, identifier, title }: CheckedStandard): string {
  return JSON.stringify([id, identifier?.canonical ?? '', title])
}
