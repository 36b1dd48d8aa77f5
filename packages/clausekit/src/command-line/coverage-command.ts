import {
  type Annotation,
  checkGate,
  coverageFormats,
  coverageOf,
  findAnnotations,
  type Gate,
  type GateResult,
  parseGate,
  writeCoverage,
  writeGate,
} from '@clausekit/checklists'
import type { Checklist } from '@clausekit/model'
import { findFiles } from '../find-files.js'
import { readSettings } from './checklist-settings.js'
import { CODE_EXTENSIONS } from './code-extensions.js'
import { type CoverageCommandOptions, DEFAULT_FORMATS } from './command-options.js'
import { type Io, send } from './io.js'
import { chooseFormats } from './output-formats.js'
import { readChecklist } from './read-checklist.js'
import { readNamedText } from './read-file.js'
import { readOptions } from './read-options.js'
import { REPORT_ENDINGS } from './report-endings.js'
import { createReporter } from './reporter.js'
import { type Product, runJobs } from './run-jobs.js'
import { parseDay, parseLanguage, UsageError } from './usage-error.js'

/** Which requirements are implemented, tested, passing: by annotations in code and by the results of tests. */
export async function coverageCommand(
  io: Io,
  inputs: readonly string[],
  options: CoverageCommandOptions,
): Promise<number> {
  const run = readOptions(options)
  const language = options.labels === undefined ? undefined : parseLanguage('--labels', options.labels)
  const gates = options.require === undefined ? [] : gatesIn(options.require)
  const formats = chooseFormats(FORMATS, options, DEFAULT_FORMATS.coverage)
  const settings = { ...(await readSettings(options, io)), kinds: run.convert.kinds, language }
  const on = options.date === undefined ? undefined : parseDay('--date', options.date)
  const annotations = await readAnnotations(options.code ?? [], io.cwd)
  const reporter = createReporter(io, options)
  const unmet: GateResult[] = []
  const products = formats.map(
    ({ name, extensions }, index): Product<Checklist> => ({
      ending: `.coverage.${extensions[0]}`,
      create: async (checklist) => {
        const coverage = coverageOf(checklist, annotations, { on, sources: options.source })
        // Each format says the same: once is enough.
        if (index === 0) {
          await reporter.diagnostics(coverage.diagnostics, inputs.join(', '))
          unmet.push(...checkGate(coverage, gates).results.filter(({ met }) => !met))
        }
        return writeCoverage(coverage, name, { language })
      },
    }),
  )
  const code = await runJobs(io, inputs, products, run, (given, convert) => readChecklist(given, convert, settings))
  await send(io.stderr, writeGate(unmet, { language }))
  return unmet.length > 0 ? 1 : code
}

const FORMATS = coverageFormats.map((name) => ({ name, extensions: REPORT_ENDINGS[name] }))

function gatesIn(text: string): Gate[] {
  try {
    return parseGate(text)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--require: ${error.message}`)
    throw error
  }
}

async function readAnnotations(patterns: readonly string[], cwd: string): Promise<Annotation[]> {
  if (patterns.length === 0) return []
  const found = await findFiles(patterns, { cwd, extensions: CODE_EXTENSIONS })
  const [missing] = found.unmatched
  if (missing !== undefined) throw new UsageError(`--code: no file matches '${missing}'.`)
  const annotations: Annotation[] = []
  for (const { name } of found.files) annotations.push(...findAnnotations(await readNamedText(name, cwd), { name }))
  return annotations
}
