import type { Checklist } from '@clausekit/model'
import { csv } from './formats/csv/index.js'
import { ctrf } from './formats/ctrf/index.js'
import { cyclonedx } from './formats/cyclonedx/index.js'
import { docx } from './formats/docx/index.js'
import { earl } from './formats/earl/index.js'
import type { ChecklistFormat, ChecklistWriteOptions, Written } from './formats/format.js'
import { gherkin } from './formats/gherkin/index.js'
import { html } from './formats/html/index.js'
import { json } from './formats/json/index.js'
import { junit } from './formats/junit/index.js'
import { markdown } from './formats/markdown/index.js'
import { oscalCatalog, oscalResults } from './formats/oscal/index.js'
import { pytest } from './formats/pytest/index.js'
import { reqif } from './formats/reqif/index.js'
import { sarif } from './formats/sarif/index.js'
import { vitest } from './formats/vitest/index.js'
import { xlsx } from './formats/xlsx/index.js'

export * from './assess/index.js'
export * from './coverage/index.js'
export { countedProvisions } from './create/counted-provisions.js'
export { type ChecklistOptions, createChecklist } from './create/create-checklist.js'
export { summarise } from './create/summarise.js'
export { type TestMethod, testMethodsOf } from './create/test-methods.js'
export * from './editions/index.js'
export { detectFilledFormat } from './formats/detect-filled.js'
export * from './formats/format.js'
export { parseChecklist } from './formats/json/parse-checklist.js'
export { statementOf } from './formats/statement-of.js'
export { checklistJsonSchemas } from './json-schemas.js'
export * from './tailor/index.js'
export * from './verdicts/index.js'

/** The file formats of checklists, by name. */
export const checklistFormats = {
  xlsx,
  docx,
  csv,
  html,
  json,
  markdown,
  'oscal-catalog': oscalCatalog,
  'oscal-results': oscalResults,
  cyclonedx,
  reqif,
  earl,
  ctrf,
  gherkin,
  vitest,
  pytest,
  junit,
  sarif,
} as const satisfies Readonly<Record<string, ChecklistFormat>>

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
