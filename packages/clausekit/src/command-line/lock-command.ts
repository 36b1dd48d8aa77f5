import { resolve } from 'node:path'
import { applyLock, createLock, writeLock } from '@clausekit/checklists'
import { extensions } from '@clausekit/parsers'
import type { LockCommandOptions } from './command-options.js'
import { deliver } from './deliver.js'
import type { Io } from './io.js'
import { findJobs, readJob } from './jobs.js'
import { lockIn } from './lock-in.js'
import { readOptions } from './read-options.js'
import { readStandard } from './read-standard.js'
import { createReporter } from './reporter.js'
import { UsageError } from './usage-error.js'
import { withReadOptions } from './with-read-options.js'

/** Create the lock file of a standard, or bring it up to date; ids that it pins are kept. */
export async function lockCommand(io: Io, inputs: readonly string[], options: LockCommandOptions): Promise<number> {
  const { lock: name, ...others } = options
  if (name === undefined) throw new UsageError('lock needs the name of the lock file: --lock FILE.')
  const run = readOptions(others)
  const { jobs } = await findJobs(inputs, { cwd: io.cwd, extensions, join: run.join ?? false })
  const [job, ...more] = jobs
  if (!job || more.length > 0)
    throw new UsageError('A lock file belongs to one standard; --join reads several files as one.')
  const before = await lockIn(name, io.cwd, 'or-none')
  const reporter = createReporter(io, options)
  try {
    const onPage = ({ page, pageCount }: { page: number; pageCount: number }) =>
      reporter.progress(`${job.name}, page ${page} of ${pageCount}`)
    const { source, diagnostics } = await withReadOptions(run, io, onPage, async (settings) =>
      readStandard(await readJob(job, io), settings),
    )
    await reporter.diagnostics(diagnostics, job.name)
    const applied = before && applyLock(source, before)
    await reporter.diagnostics(applied?.diagnostics ?? [], name)
    const written = writeLock(applied?.lock ?? createLock(source))
    await deliver(io, { path: resolve(io.cwd, name), name }, written, reporter)
    await reporter.finish(0, 1)
    return 0
  } catch (error) {
    await reporter.failure(error, job.name)
    return 1
  }
}
