import type { FormatOptions, IdentifierFields } from '../scheme.js'

/** Print a Chinese identifier: code, number and part, dash, year, then edition and modification sheets. */
export function formatGb(fields: IdentifierFields, options: FormatOptions = {}): string {
  const ascii = options.dash === 'ascii'
  const [dash, tilde, open, close] = ascii ? ['-', '~', '(', ')'] : ['—', '～', '（', '）']
  const last = fields.range?.to
  const withoutYear = options.year === false
  const own = join(fields.number, fields.part)
  const year = withoutYear ? '' : printYear(fields, dash)
  const rangeYear = last?.year && !withoutYear ? `${dash}${last.year}` : ''
  const numbers = !last
    ? own + year
    : rangeYear
      ? `${own}${year}${tilde}${join(last.number, last.part)}${rangeYear}`
      : `${own}${tilde}${join(last.number, last.part)}${year}`
  const allParts = fields.allParts ? `${open}所有部分${close}` : ''
  if (withoutYear) return `${fields.code} ${numbers}${allParts}`
  const edition = fields.edition ? `${open}${fields.edition}${close}` : ''
  const sheets = (fields.amendments ?? []).map(
    (sheet) => `/${sheet.kind}${sheet.number}${sheet.year ? `${dash}${sheet.year}` : ''}`,
  )
  return `${fields.code} ${numbers}${edition}${allParts}${sheets.join('')}`
}

function join(number: string, part: string | undefined): string {
  return part ? `${number}.${part}` : number
}

function printYear(fields: IdentifierFields, dash: string): string {
  // The old series of CECS puts a colon: CECS 233:2007.
  if (fields.year) return `${fields.code === 'CECS' ? ':' : dash}${fields.year}`
  return fields.stage === 'draft' ? `${dash}XXXX` : ''
}
