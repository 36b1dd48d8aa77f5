import { parseIdentifier, type StandardIdentifier } from '@clausekit/identifiers'
import { elementOf, elementsOf, lineOf, type XmlElement } from '../../xml/index.js'

/** The language of the text as a BCP 47 tag: the first where there are several. */
export function languageOfMeta(meta: XmlElement): string | undefined {
  const content = lineOf(elementOf(meta, 'content-language'))
  const stated = content || lineOf(elementOf(elementOf(meta, 'doc-ident'), 'language'))
  const tag = stated.split(/[\s,;|]+/)[0]?.replace('_', '-') ?? ''
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined
}

/** The identifier of the document that a block of metadata describes. */
export function identifierOf(meta: XmlElement): StandardIdentifier | undefined {
  const references = elementsOf(meta, 'std-ref')
  const dated = references.filter(({ attributes }) => attributes.type === 'dated')
  const others = references.filter((reference) => !dated.includes(reference))
  const printed = [...dated, ...elementsOf(meta, 'doc-ref'), ...others].map(lineOf)
  const names = [
    ...printed,
    composed(elementOf(meta, 'std-ident')),
    lineOf(elementOf(elementOf(meta, 'doc-ident'), 'proj-id')),
  ]
  return names.map((name) => (name ? parseIdentifier(name) : undefined)).find(Boolean)
}

/** What a block of metadata calls its document, in whatever scheme; empty where it does not. */
export function nameOf(meta: XmlElement): string {
  const printed = [...elementsOf(meta, 'std-ref', 'doc-ref'), elementOf(elementOf(meta, 'std-ident'), 'doc-number')]
  return identifierOf(meta)?.canonical ?? printed.map(lineOf).find(Boolean) ?? ''
}

/** An identifier of its parts: originator, number, part, year. */
function composed(ident: XmlElement | undefined): string {
  const word = (name: string) => lineOf(elementOf(ident, name))
  const number = word('doc-number')
  if (!number) return ''
  const type = TYPES.get(word('doc-type').toLowerCase()) ?? ''
  const year = /^\d{4}/.exec(word('year') || word('version'))?.[0]
  const part = word('part-number')
  return `${word('originator').toUpperCase()}${type} ${number}${part ? `-${part}` : ''}${year ? `:${year}` : ''}`
}

/** Types of document that are a part of the identifier. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ts: '/TS', tr: '/TR', pas: '/PAS', guide: ' Guide', iwa: ' IWA' }),
)
