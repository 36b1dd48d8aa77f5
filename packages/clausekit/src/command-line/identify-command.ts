import { formatIdentifier, parseIdentifiers, type StandardIdentifier } from '@clausekit/identifiers'
import type { IdentifyCommandOptions } from './command-options.js'
import { diagnosticLine } from './diagnostic-line.js'
import { type Io, send } from './io.js'

export async function identifyCommand(
  io: Io,
  texts: readonly string[],
  options: IdentifyCommandOptions,
): Promise<number> {
  const readings = texts.map((text) => ({ text, identifiers: parseIdentifiers(text) }))
  const identifiers = readings.flatMap((reading) => reading.identifiers)
  const failed = readings.filter((reading) => reading.identifiers.length === 0)
  if (options.to === 'json') await send(io.stdout, `${JSON.stringify(identifiers, null, 2)}\n`)
  else if (identifiers.length > 0) await send(io.stdout, identifiers.map(describeIdentifier).join('\n'))
  for (const { text } of failed) {
    const message = 'No known identifier of a standard, or more than that.'
    await send(io.stderr, diagnosticLine({ severity: 'error', message, ruleId: 'no-identifier' }, text))
  }
  return failed.length > 0 ? 1 : 0
}

function describeIdentifier(identifier: StandardIdentifier): string {
  const { amendments, adopts, degree, languages, range, allParts, dated } = identifier
  const rows: [string, string | undefined][] = [
    ['publisher', identifier.publisher],
    ['kind of document', identifier.type],
    ['category', identifier.category],
    ['region', identifier.region],
    ['industry', identifier.industry],
    ['number', identifier.number],
    ['part', allParts ? 'all parts' : identifier.part],
    ['up to', range && [range.to.number, range.to.part].filter(Boolean).join('.')],
    ['year', identifier.fullYear?.toString() ?? identifier.year],
    ['month', identifier.month],
    ['edition', identifier.edition],
    ['stage', identifier.stage],
    ['revision', identifier.revision],
    ['variant', identifier.variant],
    ['languages', languages?.join(', ')],
    [
      'amendments',
      amendments?.map(({ kind, number, year }) => [kind, number, year].filter(Boolean).join(' ')).join(', '),
    ],
    ['adopts', adopts && [formatIdentifier(adopts), degree].filter(Boolean).join(', ')],
    ['reference', dated ? 'dated: this edition only' : 'undated: the latest edition'],
    ['canonical', identifier.canonical],
    ['confidence', identifier.confidence?.toString()],
  ]
  const lines = rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(18)}${value}\n`] : []))
  return `${formatIdentifier(identifier)}\n${lines.join('')}`
}
