import type { Diagnostic } from '@clausekit/model'
import type { DocumentReading } from './reading.js'

const MESSAGES: Readonly<Record<string, (count: number) => string>> = {
  'formula-as-picture': (count) =>
    `Found ${count} formulas of an older equation editor: their pictures are kept, their signs cannot be read.`,
  'uncounted-field': (count) =>
    `Found ${count} fields that count within paragraphs (LISTNUM, AUTONUMLGL): their numbers are not computed.`,
  'included-file': (count) => `Found ${count} files within the document (altChunk): their words are not read.`,
}

/** What of a document could not be shown, as diagnostics. */
export function lossesOf({ lost, counter, cyclic }: DocumentReading): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const [ruleId, { count, location }] of lost) {
    const message = MESSAGES[ruleId]?.(count) ?? ruleId
    diagnostics.push({ severity: 'warning', ruleId, source: 'parsers/docx', message, location })
  }
  if (counter.unknown.size > 0)
    diagnostics.push({
      severity: 'warning',
      ruleId: 'unknown-number-format',
      source: 'parsers/docx',
      message: `Found the number formats ${[...counter.unknown].join(', ')}, which are not known: decimals stand in their place.`,
    })
  if (cyclic.length > 0)
    diagnostics.push({
      severity: 'warning',
      ruleId: 'cyclic-style',
      source: 'parsers/docx',
      message: `Found styles or lists that are based on themselves: ${cyclic.slice(0, 5).join(', ')}.`,
    })
  return diagnostics
}
