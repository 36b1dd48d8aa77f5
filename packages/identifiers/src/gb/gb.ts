import type { IdentifierFields, IdentifierReading, ReadingContext, Scheme } from '../scheme.js'
import { readCode } from './code.js'
import type { CodeReading } from './code-reading.js'
import { formatGb } from './format.js'
import { type NumberReading, readNumber } from './number.js'
import { judge } from './plausibility.js'
import { readSuffixes, type SuffixReading } from './suffixes.js'

/** Identifiers of China: national, industry, local, association and enterprise standards, metrological documents. */
export const gb: Scheme = {
  name: 'gb',
  // 仿宋_GB2312 is the name of a typeface.
  candidates: /(?<![A-Za-z0-9/.]|[体宋]_)(?:[A-Z](?=[A-Za-z]| ?\/)|[gd]b(?=[tjzsTJZS]?[ \d/_]))/g,
  readAt,
  format: formatGb,
  baseCode: (fields) => fields.publisher,
}

function readAt(text: string, position: number, context: ReadingContext): IdentifierReading | undefined {
  const code = readCode(text, position)
  if (!code) return undefined
  const number = readNumber(text, code)
  if (!number) return undefined
  const confidence = judge(text, position, code, number, context)
  if (confidence === undefined) return undefined
  const suffixes = readSuffixes(text, number.end)
  return { fields: assembleFields(code, number, suffixes, confidence), end: suffixes.end }
}

function assembleFields(
  code: CodeReading,
  number: NumberReading,
  suffixes: SuffixReading,
  confidence: number,
): IdentifierFields {
  const { end: _, ...printedBehind } = suffixes
  return {
    publisher: code.publisher,
    scheme: 'gb',
    type: code.code,
    code: code.code,
    number: number.number,
    ...(number.part && { part: number.part }),
    ...(number.year && { year: number.year, fullYear: number.fullYear }),
    dated: number.year !== undefined,
    ...(number.draft && { stage: 'draft' }),
    ...printedBehind,
    category: code.category,
    ...(code.region && { region: code.region }),
    ...(code.industry && { industry: code.industry }),
    ...(confidence < 1 && { confidence }),
  }
}
