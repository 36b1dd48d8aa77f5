import { matchAt } from '../match-at.js'
import type { IdentifierFields } from '../scheme.js'
import type { Amendment } from '../standard-identifier.js'

const directives = /ISO(?:\/IEC)? (?:DIR|Directives)(?:,? Part)? (\d)(?!\d)(?: ?:(\d{4}))?/y
const ownSupplement = /ISO\/IEC (?:DIR|Directives),? (ISO|IEC|JTC 1) (?:SUP|Supplement)(?: ?:(\d{4}))?/y
const supplement =
  /(?: ?\+)? (?:(ISO|IEC|JTC 1) (?:SUP|Supplement)|(?<=DIR 2 )(ISO|IEC))(?: ?:(\d{4}))?(?: (?:Ed|Edition) (\d{1,2}))?/y

/** Read the ISO/IEC Directives and their supplements: `ISO/IEC Directives, Part 1:2022 + IEC Supplement:2022`. */
export function readDirectives(text: string, position: number): { fields: IdentifierFields; end: number } | undefined {
  const alone = matchAt(ownSupplement, text, position)
  if (alone) {
    const fields = describe('Supplement', alone[1] ?? '', alone[2])
    return { fields, end: position + alone[0].length }
  }
  const match = matchAt(directives, text, position)
  if (!match?.[1]) return undefined
  const end = position + match[0].length
  const added = matchAt(supplement, text, end)
  if (!added) return { fields: describe('Directives', match[1], match[2]), end }
  const amendment: Amendment = {
    kind: 'Supplement',
    number: added[1] ?? added[2] ?? '',
    ...(added[3] && { year: added[3] }),
  }
  const fields: IdentifierFields = {
    ...describe('Directives', match[1], match[2]),
    amendments: [amendment],
    ...(added[4] && { edition: added[4] }),
  }
  return { fields, end: end + added[0].length }
}

function describe(type: string, number: string, year: string | undefined): IdentifierFields {
  return {
    publisher: 'ISO/IEC',
    scheme: 'iso',
    type,
    code: 'ISO/IEC Directives',
    number,
    ...(year && { year, fullYear: Number(year) }),
    dated: year !== undefined,
    category: 'international',
  }
}

/** Print the Directives or one of their supplements. */
export function formatDirectives(fields: IdentifierFields, withYear: boolean): string {
  const year = withYear && fields.year ? `:${fields.year}` : ''
  if (fields.type === 'Supplement') return `${fields.code}, ${fields.number} Supplement${year}`
  const own = `${fields.code}, Part ${fields.number}${year}`
  const supplements = (fields.amendments ?? []).map(
    (added) => ` + ${added.number} Supplement${withYear && added.year ? `:${added.year}` : ''}`,
  )
  return `${own}${supplements.join('')}${withYear && fields.edition ? ` Ed ${fields.edition}` : ''}`
}
