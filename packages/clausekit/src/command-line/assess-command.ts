import { assess, conformityFormats, writeConformity } from '@clausekit/checklists'
import type { Checklist } from '@clausekit/model'
import { readSettings } from './checklist-settings.js'
import { type AssessCommandOptions, DEFAULT_FORMATS } from './command-options.js'
import type { Io } from './io.js'
import { chooseFormats } from './output-formats.js'
import { readChecklist } from './read-checklist.js'
import { readOptions } from './read-options.js'
import { REPORT_ENDINGS } from './report-endings.js'
import { type Product, runJobs } from './run-jobs.js'
import { parseDay, parseLanguage } from './usage-error.js'

const FORMATS = conformityFormats.map((name) => ({ name, extensions: REPORT_ENDINGS[name] }))

/** Whether what was checked conforms, by the verdicts of a checklist. */
export async function assessCommand(io: Io, inputs: readonly string[], options: AssessCommandOptions): Promise<number> {
  const run = readOptions(options)
  const labels = options.labels === undefined ? undefined : parseLanguage('--labels', options.labels)
  const on = options.date === undefined ? undefined : parseDay('--date', options.date)
  const formats = chooseFormats(FORMATS, options, DEFAULT_FORMATS.assess)
  const settings = { ...(await readSettings(options, io)), kinds: run.convert.kinds, language: labels }
  const products = formats.map(
    ({ name, extensions }): Product<Checklist> => ({
      ending: `.conformity.${extensions[0]}`,
      create: (checklist) =>
        writeConformity(assess(checklist, { on }), name, { language: labels ?? checklist.language }),
    }),
  )
  return runJobs(io, inputs, products, run, (given, convert) => readChecklist(given, convert, settings))
}
