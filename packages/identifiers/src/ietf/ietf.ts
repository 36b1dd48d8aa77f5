import { matchAt } from '../match-at.js'
import type { IdentifierFields, IdentifierReading, ReadingContext, Scheme } from '../scheme.js'

const series = /(RFC|BCP|STD|FYI)(?:s(?= ))?[ \r\n_-]{0,3}0{0,4}([1-9]\d{0,4})(?![\d])/iy
const draft = /(?:Internet-Draft:? |I-D[.:] ?)?(draft-[A-Za-z0-9+_.-]{1,200}|(?<=I-D[.:] ?)[A-Za-z0-9+_.-]{1,200})/iy
const joinedSlash = /\/(?=STD|BCP|FYI|RFC)/y

/** Documents of the IETF: RFC with its sub-series BCP, STD and FYI, and Internet-Drafts. */
export const ietf: Scheme = {
  name: 'ietf',
  candidates: /(?<![A-Za-z0-9])(?:RFC|BCP|STD|FYI|[Rr]fc|draft-|Internet-Draft:? draft-|I-D[.:])/g,
  readAt: (text, position, context) => readSeries(text, position, context) ?? readDraft(text, position, context),
  format: (fields, options) => {
    if (fields.type !== 'Internet-Draft') return `${fields.code} ${fields.number}`
    return fields.revision && options?.year !== false ? `${fields.number}-${fields.revision}` : fields.number
  },
}

function readSeries(text: string, position: number, context: ReadingContext): IdentifierReading | undefined {
  const match = matchAt(series, text, position)
  if (!match?.[1] || !match[2]) return undefined
  const end = position + match[0].length
  // IEEE Std 802 and MIL-STD-810 are not of this series.
  if (context.running && /(?:IEEE|MIL-|ANSI) ?$/.test(text.slice(Math.max(0, position - 5), position))) return undefined
  if (/[A-Za-z]/.test(text.charAt(end)) && !matchAt(joinedSlash, text, end)) return undefined
  const code = match[1].toUpperCase()
  return { fields: { ...common, type: code, code, number: match[2], dated: false }, end }
}

const common = { publisher: 'IETF', scheme: 'ietf', category: 'internet' } as const satisfies Partial<IdentifierFields>

function readDraft(text: string, position: number, context: ReadingContext): IdentifierReading | undefined {
  const match = matchAt(draft, text, position)
  if (!match?.[1]) return undefined
  const printed = match[1].replace(/[.+_-]{1,200}$/, '').replace(/\.(?:txt|html|xml|pdf)$/i, '')
  const end = position + match[0].length - (match[1].length - printed.length)
  const whole = /^draft-/i.test(printed) ? printed.toLowerCase() : `draft-${printed.toLowerCase()}`
  const revision = /-(\d\d)$/.exec(whole)?.[1]
  const number = revision ? whole.slice(0, -3) : whole
  // In prose "draft-quality" is a word; a name has an author or group and a subject.
  if (/^draft-(?:of|for|to|in|and|or|the|from|by|on)-/.test(whole)) return undefined
  const hyphens = number.split('-').length - 1
  if (hyphens < 2 || (context.running && !revision && hyphens < 3)) return undefined
  return {
    fields: {
      ...common,
      type: 'Internet-Draft',
      code: 'Internet-Draft',
      number,
      ...(revision && { revision }),
      dated: false,
      stage: 'draft',
    },
    end,
  }
}
