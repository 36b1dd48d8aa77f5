import type { FormatOptions, IdentifierFields } from './scheme.js'
import type { Amendment } from './standard-identifier.js'

/** How one publisher prints what ISO and IEC print differently. */
export interface InternationalStyle {
  amendment(amendment: Amendment): string
  edition(edition: string): string
}

/** Print code, number, part, year, amendments, form of delivery, edition and languages. */
export function formatInternational(
  fields: IdentifierFields,
  style: InternationalStyle,
  options: FormatOptions = {},
): string {
  const number = `${fields.number}${fields.part ? `-${fields.part}` : ''}`
  const withoutYear = options.year === false
  const year = withoutYear ? '' : printYear(fields, options)
  const own = `${number}${fields.revision ? `.${fields.revision}` : ''}${year}`
  const last = fields.range?.to
  const tilde = options.dash === 'ascii' ? '~' : '～'
  const range = last
    ? `${tilde}${last.number}${last.part ? `-${last.part}` : ''}${last.year ? `:${last.year}` : ''}`
    : ''
  const allParts = fields.allParts ? ' (all parts)' : ''
  if (withoutYear) return `${fields.code} ${own}${range}${allParts}`
  const amendments = fields.amendments ?? []
  const consolidated = amendments.filter((amendment) => amendment.consolidated).map(style.amendment)
  const separate = amendments.filter((amendment) => !amendment.consolidated).map(style.amendment)
  const variant = fields.variant ? ` ${fields.variant}` : ''
  const edition = fields.edition ? style.edition(fields.edition) : ''
  const languages = fields.languages ? `(${fields.languages.join(',')})` : ''
  return `${fields.code} ${own}${range}${consolidated.join('')}${variant}${separate.join('')}${edition}${languages}${allParts}`
}

function printYear(fields: IdentifierFields, options: FormatOptions): string {
  if (fields.year) return `:${fields.year}${fields.month ? `-${fields.month}` : ''}`
  if (fields.stage !== 'in preparation') return ''
  return options.dash === 'ascii' ? ':--' : ':—'
}
