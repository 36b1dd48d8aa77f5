import { type ChecklistFormat, type ChecklistFormatName, checklistFormats, writeChecklist } from '@clausekit/checklists'
import type { Checklist } from '@clausekit/model'
import { readSettings } from './checklist-settings.js'
import { type ChecklistCommandOptions, DEFAULT_FORMATS } from './command-options.js'
import type { Io } from './io.js'
import { chooseFormats, extensionOf } from './output-formats.js'
import { readChecklist } from './read-checklist.js'
import { readOptions } from './read-options.js'
import { type Product, runJobs } from './run-jobs.js'
import { parseChoice, parseLanguage } from './usage-error.js'

/** The formats that checklists are written in. */
export const writtenFormats: readonly ChecklistFormat[] = Object.values<ChecklistFormat>(checklistFormats).filter(
  ({ write }) => write !== undefined,
)

const SHEETS = ['one', 'chapters'] as const

export async function checklistCommand(
  io: Io,
  inputs: readonly string[],
  options: ChecklistCommandOptions,
): Promise<number> {
  const run = readOptions(options)
  const language = options.labels === undefined ? undefined : parseLanguage('--labels', options.labels)
  const sheets = options.sheets === undefined ? undefined : parseChoice('--sheets', options.sheets, SHEETS)
  const formats = chooseFormats(writtenFormats, options, DEFAULT_FORMATS.checklist)
  const settings = { ...(await readSettings(options, io)), kinds: run.convert.kinds, language }
  const products = formats.map(
    (format): Product<Checklist> => ({
      ending: format.suffix ?? `.checklist.${extensionOf(format)}`,
      create: (checklist) =>
        writeChecklist(checklist, format.name as ChecklistFormatName, { language, sheets, date: options.date }),
    }),
  )
  return runJobs(io, inputs, products, run, (given, convert) => readChecklist(given, convert, settings))
}
