import type { Standard } from '@clausekit/model'
import { extensions, type Input } from '@clausekit/parsers'
import type { ConvertOptions } from '../convert.js'
import { type Data, deliver } from './deliver.js'
import type { Io } from './io.js'
import { findJobs, readJob } from './jobs.js'
import type { Read, ReadOptions } from './read-standard.js'
import { createReporter, type Reporter, type Verbosity } from './reporter.js'
import { planTargets, type Target } from './targets.js'
import { withReadOptions } from './with-read-options.js'

/** Endings that an input gives up for that of the result: `a.checklist.json` makes `a.checklist.html`. */
const GIVEN_UP = [...extensions, 'checklist.json', 'json']

/** A kind of result that is made from what a job reads. */
export type Product<Source = Standard> = {
  /** What is put behind the name of the input: .json, .checklist.md. */
  ending: string
  create(source: Source): Data | Promise<Data>
}

export type RunOptions = Verbosity & {
  output?: string | undefined
  join?: boolean | undefined
  /** The languages that scanned pages are read in; they are not read when absent. */
  ocr?: readonly string[] | undefined
  /** The name of the lock file whose ids the provisions keep. */
  lock?: string | undefined
  convert: ConvertOptions
}

/**
 * Read what the arguments name, job by job, and make the products of it. What fails is reported, and the rest goes on.
 *
 * @param read Reads the inputs of one job.
 * @returns The exit code: 0 all done, 1 something failed.
 * @throws UsageError before anything is written.
 */
export async function runJobs<Source>(
  io: Io,
  patterns: readonly string[],
  products: readonly Product<Source>[],
  options: RunOptions,
  read: (inputs: readonly Input[], options: ReadOptions) => Promise<Read<Source>>,
): Promise<number> {
  const { cwd } = io
  const found = await findJobs(patterns, { cwd, extensions, join: options.join ?? false })
  const endings = products.map((product) => product.ending)
  const targets = await planTargets(found, { output: options.output, endings, extensions: GIVEN_UP, cwd })
  const reporter = createReporter(io, options)
  let current = ''
  const onPage = ({ page, pageCount }: { page: number; pageCount: number }) =>
    reporter.progress(`${current}, page ${page} of ${pageCount}`)
  let failed = 0
  await withReadOptions(options, io, onPage, async (readOptions) => {
    for (const pattern of found.unmatched) await reporter.unmatched(pattern)
    for (const [index, job] of found.jobs.entries()) {
      current = `${index + 1}/${found.jobs.length} ${job.name}`
      await reporter.progress(current)
      try {
        const { source, diagnostics } = await read(await readJob(job, io), readOptions)
        await reporter.diagnostics(diagnostics, job.name)
        await makeProducts(io, source, products, targets[index] as Target[], reporter)
      } catch (error) {
        failed += 1
        await reporter.failure(error, job.name)
      }
    }
  })
  await reporter.finish(failed, found.jobs.length)
  return failed + found.unmatched.length > 0 ? 1 : 0
}

async function makeProducts<Source>(
  io: Io,
  source: Source,
  products: readonly Product<Source>[],
  targets: readonly Target[],
  reporter: Reporter,
): Promise<void> {
  for (const [index, product] of products.entries()) {
    const data = await product.create(source)
    await deliver(io, targets[index] ?? 'stdout', data, reporter)
  }
}
