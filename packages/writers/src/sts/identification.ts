import type { Metadata } from '@clausekit/model'
import { type Element, element, wordsIn } from './element.js'

type Identifier = NonNullable<Metadata['identifier']>

/** The identifier in its parts, and whole. */
export function writeIdentifier({ identifier, edition }: Metadata): Element[] {
  if (!identifier) return edition ? [element('std-ident', {}, wordsIn('edition', edition))] : []
  const [amendment] = identifier.amendments ?? []
  return [
    element('std-ident', {}, [
      ...wordsIn('originator', identifier.publisher),
      ...wordsIn('doc-type', documentType(identifier)),
      ...wordsIn('doc-number', identifier.number),
      ...wordsIn('part-number', identifier.part),
      ...wordsIn('edition', edition ?? identifier.edition),
      element('std-id-group', {}, [element('std-id', { 'std-id-type': identifier.scheme }, [identifier.canonical])]),
      ...wordsIn('suppl-type', amendment?.kind),
      ...wordsIn('suppl-number', amendment?.number),
      ...wordsIn('suppl-version', amendment?.year),
      ...wordsIn('year', identifier.fullYear ? `${identifier.fullYear}` : identifier.year),
    ]),
  ]
}

/** STS names the documents that print no type: International Standards. */
function documentType({ type, scheme }: Identifier): string | undefined {
  return type ?? (scheme === 'iso' || scheme === 'iec' ? 'IS' : undefined)
}

/** A designation as printed. */
export function standardReference({ raw, dated }: Pick<Identifier, 'raw' | 'dated'>): Element {
  return element('std-ref', { type: dated ? 'dated' : 'undated' }, [raw])
}
