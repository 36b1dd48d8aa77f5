import { compareEditions, type DiffFormatName, diffFormats, parseChecklist, writeDiff } from '@clausekit/checklists'
import type { Checklist, Standard } from '@clausekit/model'
import { extensions, type Input } from '@clausekit/parsers'
import { DEFAULT_FORMATS, type DiffCommandOptions } from './command-options.js'
import { deliver } from './deliver.js'
import type { Io } from './io.js'
import { findJobs, type Job, readJob } from './jobs.js'
import { chooseFormats, extensionOf } from './output-formats.js'
import { readOptions } from './read-options.js'
import { type Read, type ReadOptions, readStandard } from './read-standard.js'
import { REPORT_ENDINGS } from './report-endings.js'
import { createReporter, type Reporter } from './reporter.js'
import { planTargets } from './targets.js'
import { parseLanguage, UsageError } from './usage-error.js'
import { withReadOptions } from './with-read-options.js'

/** Compare two editions, or two checklists. */
export async function diffCommand(io: Io, inputs: readonly string[], options: DiffCommandOptions): Promise<number> {
  const run = readOptions(options)
  const language = options.labels === undefined ? undefined : parseLanguage('--labels', options.labels)
  const [format, ...more] = chooseFormats(FORMATS, options, DEFAULT_FORMATS.diff)
  if (!format || more.length > 0) throw new UsageError('diff writes one format.')
  const found = await findJobs(inputs, { cwd: io.cwd, extensions, join: false })
  const [before, after, ...others] = found.jobs
  if (!before || !after || others.length > 0)
    throw new UsageError(`diff compares two files, the old edition first; ${found.jobs.length} were named.`)
  const endings = [`.diff.${extensionOf(format)}`]
  const jobs = { ...found, jobs: [after], several: false }
  const [[target] = []] = await planTargets(jobs, { output: options.output, endings, extensions, cwd: io.cwd })
  const reporter = createReporter(io, options)
  let current = before.name
  const onPage = ({ page, pageCount }: { page: number; pageCount: number }) =>
    reporter.progress(`${current}, page ${page} of ${pageCount}`)
  const [old, now] = await withReadOptions(run, io, onPage, async (settings) => {
    const first = await readEdition(io, before, settings, reporter)
    current = after.name
    return [first, await readEdition(io, after, settings, reporter)]
  })
  if (!old || !now) return 1
  const color = Boolean(io.stdout.isTTY) && target === 'stdout' && !io.env.NO_COLOR
  const written = writeDiff(compareEditions(old, now), format.name, { language, unchanged: options.unchanged, color })
  await deliver(io, target ?? 'stdout', written, reporter)
  await reporter.finish(0, 1)
  return 0
}

const NAMES = Object.keys(diffFormats) as DiffFormatName[]
const FORMATS = NAMES.map((name) => ({ name, extensions: REPORT_ENDINGS[name] }))

async function readEdition(
  io: Io,
  job: Job,
  options: ReadOptions,
  reporter: Reporter,
): Promise<Standard | Checklist | undefined> {
  try {
    const { source, diagnostics } = await readEither(await readJob(job, io), options)
    await reporter.diagnostics(diagnostics, job.name)
    return source
  } catch (error) {
    await reporter.failure(error, job.name)
    return undefined
  }
}

async function readEither(inputs: readonly Input[], options: ReadOptions): Promise<Read<Standard | Checklist>> {
  const checklist = parseChecklist(inputs[0] as Input)
  return checklist ? { source: checklist, diagnostics: [] } : readStandard(inputs, options)
}
