import { checklistFormats, createChecklist } from '@clausekit/checklists'
import { type ChecklistCommandOptions, DEFAULT_FORMATS } from './command-options.js'
import type { Io } from './io.js'
import { chooseFormats, extensionOf } from './output-formats.js'
import { readOptions } from './read-options.js'
import { type Product, runJobs } from './run-jobs.js'
import { parseLanguage } from './usage-error.js'

export async function checklistCommand(
  io: Io,
  inputs: readonly string[],
  options: ChecklistCommandOptions,
): Promise<number> {
  const run = readOptions(options)
  const { kinds } = run.convert
  const language = options.labels === undefined ? undefined : parseLanguage('--labels', options.labels)
  const products = chooseFormats(Object.values(checklistFormats), options, DEFAULT_FORMATS.checklist).map(
    (format): Product => ({
      ending: `.checklist.${extensionOf(format)}`,
      create: (standard) => format.write(createChecklist(standard, { kinds, language })),
    }),
  )
  return runJobs(io, inputs, products, run)
}
