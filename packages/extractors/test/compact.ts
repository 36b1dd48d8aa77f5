import type { Provision } from '@clausekit/model'

/** A provision as the fixtures write it: what is usual is left out. */
export type Compact = Record<string, unknown>

/** Fields that a fixture compares when one of its provisions names them. */
export const OPTIONAL = [
  'condition',
  'exception',
  'subject',
  'constraints',
  'citations',
  'keywords',
  'strength',
  'measure',
] as const

/**
 * The compact form of provisions: `partOf` is the place of the parent in the list, polarity stands only where it is negative.
 *
 * @param named the fields of `OPTIONAL` to show.
 */
export function compact(provisions: readonly Provision[], named: ReadonlySet<string>): Compact[] {
  const places = new Map(provisions.map(({ id }, index) => [id, index]))
  return provisions.map((provision) => {
    const { clause, label, kind, polarity, keyword, leadIn, text, parentId, attributes } = provision
    const optional = Object.fromEntries(
      OPTIONAL.filter((name) => named.has(name)).map((name) => [name, optionalOf(provision, name)]),
    )
    return withoutEmpty({
      clause,
      label,
      kind,
      polarity: polarity === 'negative' ? polarity : undefined,
      keyword,
      leadIn,
      text,
      partOf: parentId === undefined ? undefined : places.get(parentId),
      attributes,
      ...optional,
    })
  })
}

function optionalOf(provision: Provision, name: (typeof OPTIONAL)[number]): unknown {
  if (name === 'constraints') return provision.constraints.map(({ literal: _, ...rest }) => rest)
  if (name === 'citations')
    return provision.citations.map(({ identifier, text, referenceId, locality, targetId }) =>
      withoutEmpty({ text, identifier: identifier?.canonical, referenceId, locality, targetId }),
    )
  return provision[name]
}

function withoutEmpty(entry: Record<string, unknown>): Compact {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}
