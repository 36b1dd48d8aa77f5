import { formatInternational, type InternationalStyle } from '../international-format.js'
import { readInternationalNumber } from '../international-number.js'
import { readInternationalSuffixes } from '../international-suffixes.js'
import { matchAt } from '../match-at.js'
import type { IdentifierFields, IdentifierReading, Scheme } from '../scheme.js'
import { readConformityDocument, readWorkingDocument } from './named-documents.js'
import { documentTypes, stages } from './words.js'

/** Publications of IEC and CISPR, documents of its conformity systems, working documents of its committees. */
export const iec: Scheme = {
  name: 'iec',
  candidates: /(?<![A-Za-z0-9])(?:IEC|CISPR)(?![A-Z])|(?<![A-Za-z0-9])(?:IECEE|IECEx|IECQ|IECRE)(?= )/g,
  readAt: (text, position) => readPublication(text, position) ?? readConformityDocument(text, position),
  readWhole: readWorkingDocument,
  format: (fields, options) => {
    if (fields.type === 'working document') return `${fields.publisher}/${fields.number}/${fields.stage}`
    return formatInternational(fields, style, options)
  },
}

const style: InternationalStyle = {
  amendment: ({ kind, number, year, consolidated }) =>
    `${consolidated ? '+' : '/'}${kind.toUpperCase()}${number}${year ? `:${year}` : ''}`,
  edition: (edition) => ` ED${edition}`,
}

const prefix = /(IEC|CISPR)((?:\/(?:IEEE|ISO|ASTM|CISPR)){0,2})(?![A-Za-z])/y
const words = [...Object.keys(documentTypes), ...stages].sort((a, b) => b.length - a.length)
const word = new RegExp(`[ /]{1,2}(${words.join('|')})(?![A-Za-z])`, 'iy')
const numberStart = /[ \r\n]{0,2}(?=\d)/y
const letterBehind = /[A-Za-z_]/y

function readPublication(text: string, position: number): IdentifierReading | undefined {
  const match = matchAt(prefix, text, position)
  if (!match) return undefined
  const publisher = `${match[1]}${match[2]}`
  const described = readWords(text, publisher, position + match[0].length)
  const start = matchAt(numberStart, text, described.end)
  const number = start && readInternationalNumber(text, described.end + start[0].length)
  if (!number || matchAt(letterBehind, text, number.end)) return undefined
  const { end: _numberEnd, inPreparation, ...numbered } = number
  const { end, ...suffixes } = readInternationalSuffixes(text, number.end)
  return {
    fields: {
      publisher,
      scheme: 'iec',
      ...described.fields,
      ...numbered,
      dated: number.year !== undefined,
      ...(inPreparation && { stage: 'in preparation' }),
      ...suffixes,
      category: 'international',
    },
    end,
  }
}

type Described = Pick<IdentifierFields, 'code' | 'type' | 'stage'>

function readWords(text: string, publisher: string, position: number): { fields: Described; end: number } {
  let fields: Described = { code: publisher }
  let end = position
  for (let count = 0; count < 2; count += 1) {
    const match = matchAt(word, text, end)
    if (!match?.[1]) break
    const upper = match[1].toUpperCase()
    const normalised = documentTypes[upper] ?? upper
    const described = stages.has(upper) ? { stage: upper } : { type: normalised }
    fields = { ...fields, ...described, code: `${fields.code} ${normalised}` }
    end += match[0].length
  }
  return { fields, end }
}
