import type { CheckedStandard, Checklist } from '@clausekit/model'
import { oneLine } from '../one-line.js'
import { uuidOf } from '../uuid.js'

/** The version of OSCAL that is written. */
export const OSCAL_VERSION = '1.1.3'

/** The namespace of the properties that OSCAL has no name for. */
export const NAMESPACE = 'https://github.com/clausekit/clausekit/ns/oscal'

export type Property = { name: string; ns?: string; value: string; remarks?: string }
export type Link = { href: string; rel: string; text: string }

/** A property that OSCAL has no name for; none where there is nothing to say: values are words on one line. */
export function ownProperty(name: string, value: string | undefined, remarks?: string): Property[] {
  const words = oneLine(value ?? '')
  return words === '' ? [] : [{ name, ns: NAMESPACE, value: words, ...(remarks !== undefined && { remarks }) }]
}

/** A list that OSCAL wants to be absent rather than empty. */
export function list<Name extends string, Value>(
  name: Name,
  values: readonly Value[],
): { [key in Name]?: readonly Value[] } {
  return values.length > 0 ? ({ [name]: values } as { [key in Name]: readonly Value[] }) : {}
}

/** Words as OSCAL Markdown that shows them as they are. */
export function markup(text: string): string {
  return text.replace(/[\\*`~^<]|\{(?=\{)/g, '\\$&')
}

/** Titles are Markdown on one line. */
export function markupLine(text: string): string {
  return markup(oneLine(text))
}

export function metadataOf(title: string, moment: string, { standards }: Checklist): Record<string, unknown> {
  return {
    title: markupLine(title),
    'last-modified': moment,
    version: editionOf(standards),
    'oscal-version': OSCAL_VERSION,
    ...list('document-ids', standards.flatMap(documentIds)),
  }
}

/** OSCAL wants a version: the year of the standard, where it has one. */
function editionOf(standards: readonly CheckedStandard[]): string {
  const years = standards.flatMap(({ identifier }) => (identifier?.fullYear ? [`${identifier.fullYear}`] : []))
  return years.length > 0 ? years.join(', ') : 'undated'
}

function documentIds({ identifier }: CheckedStandard): { identifier: string }[] {
  const words = oneLine(identifier?.canonical ?? '')
  return words === '' ? [] : [{ identifier: words }]
}

/** The catalog of a checklist: the same for every set of verdicts, so that results name the catalog that they were taken against. */
export function catalogUuid({ standards, profile, items }: Checklist): string {
  const checked = items.map((item) => ({ ...item, verdict: undefined, review: undefined, ics: undefined }))
  return uuidOf('oscal-catalog', JSON.stringify([standards, profile ?? null, checked]))
}
