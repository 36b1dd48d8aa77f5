import { elementsOf, lineOf, type XmlElement } from '../../xml/index.js'

const IN_FORCE = /implement|effective|in-?force|valid-from|实施/i

/** The day of publication: what is named so, or else the date that identifies the version. */
export function publishedOf(metas: readonly XmlElement[]): string | undefined {
  const dates = metas.flatMap((meta) => [
    ...elementsOf(meta, 'pub-date'),
    ...elementsOf(meta, 'release-date').filter((date) => !isInForce(date)),
    ...elementsOf(meta, 'std-ident').flatMap((ident) => elementsOf(ident, 'version', 'year')),
  ])
  return dates.map(dateOf).find(Boolean)
}

/** The day from which the text applies. */
export function implementedOf(metas: readonly XmlElement[]): string | undefined {
  const dates = metas.flatMap((meta) => elementsOf(meta, 'release-date', 'meta-date'))
  return dates.filter(isInForce).map(dateOf).find(Boolean)
}

function isInForce({ attributes }: XmlElement): boolean {
  return IN_FORCE.test(`${attributes['date-type'] ?? ''} ${attributes.type ?? ''}`)
}

/** YYYY, YYYY-MM or YYYY-MM-DD. */
function dateOf(element: XmlElement): string | undefined {
  const match = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:T|$)/.exec(lineOf(element))
  return match ? [match[1], match[2], match[3]].filter(Boolean).join('-') : undefined
}
