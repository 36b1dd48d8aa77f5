import type { Checklist } from '@clausekit/model'
import { wordsFor } from '../../words/words-for.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { knownMoment } from '../moment.js'
import { uuidOf } from '../uuid.js'
import { declarationsOf } from './declarations.js'
import { standardsOf } from './standards.js'

/**
 * The checklist as a CycloneDX 1.6 BOM in JSON: the standards with their requirements under `definitions`, and under
 * `declarations`, where there are verdicts, attestations with claims and evidence.
 *
 * @throws RangeError for `options.date` that is no date of ISO 8601.
 * @see ECMA-424 (CycloneDX 1.6), definitions and declarations
 */
export function writeCyclonedx(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const timestamp = knownMoment(checklist, options)
  const declarations = declarationsOf(checklist, words)
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf('cyclonedx', JSON.stringify(checklist), timestamp ?? '')}`,
    version: 1,
    ...(timestamp !== undefined && { metadata: { timestamp } }),
    ...(declarations && { declarations }),
    definitions: { standards: standardsOf(checklist) },
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

export const cyclonedx = {
  name: 'cyclonedx',
  extensions: ['cdx.json'],
  mediaType: 'application/vnd.cyclonedx+json; version=1.6',
  write: writeCyclonedx,
} satisfies ChecklistFormat
