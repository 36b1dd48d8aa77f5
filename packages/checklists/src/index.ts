import type { Checklist } from '@clausekit/model'
import { csv } from './formats/csv/index.js'
import type { ChecklistFormat, ChecklistWriteOptions, Written } from './formats/format.js'
import { json } from './formats/json/index.js'
import { markdown } from './formats/markdown/index.js'

export { countedProvisions } from './create/counted-provisions.js'
export { type ChecklistOptions, createChecklist } from './create/create-checklist.js'
export { summarise } from './create/summarise.js'
export { type TestMethod, testMethodsOf } from './create/test-methods.js'
export * from './formats/format.js'
export { statementOf } from './formats/statement-of.js'

/** The file formats of checklists, by name. */
export const checklistFormats = { csv, json, markdown } as const satisfies Readonly<Record<string, ChecklistFormat>>

export type ChecklistFormatName = keyof typeof checklistFormats

/**
 * Write a checklist in a file format: text, to be stored as UTF-8, or bytes.
 *
 * @throws RangeError where no format that can be written has that name.
 */
export async function writeChecklist(
  checklist: Checklist,
  format: ChecklistFormatName,
  options?: ChecklistWriteOptions,
): Promise<Written> {
  const found: ChecklistFormat | undefined = Object.hasOwn(checklistFormats, format)
    ? checklistFormats[format]
    : undefined
  if (!found?.write) {
    const known = Object.values<ChecklistFormat>(checklistFormats).flatMap(({ name, write }) => (write ? [name] : []))
    throw new RangeError(`Found the checklist format “${format}”; expected one of ${known.join(', ')}.`)
  }
  return found.write(checklist, options)
}
