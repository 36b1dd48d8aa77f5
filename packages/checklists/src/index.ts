import type { Checklist } from '@clausekit/model'
import { csv } from './csv/index.js'
import type { ChecklistFormat, ChecklistWriteOptions } from './format.js'
import { json } from './json/index.js'
import { markdown } from './markdown/index.js'

export { countedProvisions } from './counted-provisions.js'
export { type ChecklistOptions, createChecklist } from './create-checklist.js'
export type { ChecklistFormat, ChecklistWriteOptions } from './format.js'
export { statementOf } from './statement-of.js'
export { summarise } from './summarise.js'

/** The file formats of checklists, by name. */
export const checklistFormats = { csv, json, markdown } as const satisfies Readonly<Record<string, ChecklistFormat>>

export type ChecklistFormatName = keyof typeof checklistFormats

/**
 * Write a checklist in a file format: text, to be stored as UTF-8, or bytes.
 *
 * @throws RangeError where no format has that name.
 */
export function writeChecklist(
  checklist: Checklist,
  format: ChecklistFormatName,
  options?: ChecklistWriteOptions,
): string | Uint8Array {
  if (!Object.hasOwn(checklistFormats, format)) {
    const known = Object.keys(checklistFormats).join(', ')
    throw new RangeError(`Found the checklist format “${format}”; expected one of ${known}.`)
  }
  return checklistFormats[format].write(checklist, options)
}
