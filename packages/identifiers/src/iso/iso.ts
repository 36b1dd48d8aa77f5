import { formatInternational, type InternationalStyle } from '../international-format.js'
import { readInternationalNumber } from '../international-number.js'
import { readInternationalSuffixes } from '../international-suffixes.js'
import { matchAt } from '../match-at.js'
import type { IdentifierReading, ReadingContext, Scheme } from '../scheme.js'
import { formatDirectives, readDirectives } from './directives.js'
import { readPrefix } from './prefix.js'

/** Documents of ISO, alone or with IEC, IEEE, ASTM and others; IWA; the ISO/IEC Directives. */
export const iso: Scheme = {
  name: 'iso',
  candidates: /(?<![A-Za-z0-9])(?:(?:Guide|WD|CD|AWI|NP|PRF)[ /](?=I)|Fpr)?(?:ISO|IWA)(?![A-Z])|ИСО|Руководства/g,
  readAt,
  format: (fields, options) =>
    fields.code === 'ISO/IEC Directives'
      ? formatDirectives(fields, options?.year !== false)
      : formatInternational(fields, style, options),
}

const style: InternationalStyle = {
  amendment: ({ kind, number, year, stage, consolidated }) =>
    `${consolidated ? '+' : '/'}${printKind(kind, stage)} ${number}${year ? `:${year}` : ''}`,
  edition: (edition) => ` Ed ${edition}`,
}

// The letters of a stage are glued to the kind (FDAmd 1), its words are not (CD Amd 1).
function printKind(kind: string, stage: string | undefined): string {
  if (!stage) return kind
  return /^(?:FPD|FD|PD|D)$/.test(stage) ? `${stage}${kind}` : `${stage} ${kind}`
}

const copyrightBefore = /(?:©|\(c\)|copyright) ?$/i
const letterBehind = /[A-Za-z]/y

// The speeds of film and of camera sensors: 感光度 ISO 100.
const filmSpeeds = new Set(['50', '64', '100', '125', '160', '200', '400', '800', '1600', '3200', '6400'])

function readAt(text: string, position: number, context: ReadingContext): IdentifierReading | undefined {
  const directives = readDirectives(text, position)
  if (directives) return directives
  const prefix = readPrefix(text, position)
  const number = prefix && readInternationalNumber(text, prefix.end)
  if (!number || matchAt(letterBehind, text, number.end)) return undefined
  const { end: _prefixEnd, ...described } = prefix
  const { end: _numberEnd, inPreparation, ...numbered } = number
  const { end, ...suffixes } = readInternationalSuffixes(text, number.end)
  // © ISO 2016 is a notice, not a standard.
  if (context.running && copyrightBefore.test(text.slice(Math.max(0, position - 12), position))) return undefined
  const bare = !number.year && !number.part && prefix.code === 'ISO'
  const doubtful = context.running && bare && filmSpeeds.has(number.number)
  return {
    fields: {
      scheme: 'iso',
      ...described,
      ...numbered,
      dated: number.year !== undefined,
      ...(inPreparation && { stage: 'in preparation' }),
      ...suffixes,
      category: 'international',
      ...(doubtful && { confidence: 0.5 }),
    },
    end,
  }
}
