import type { Standard } from '@clausekit/model'
import { extensions, type Input } from '@clausekit/parsers'
import type { ConvertOptions } from '../convert.js'
import { type Data, deliver } from './deliver.js'
import type { Io } from './io.js'
import { findJobs, readJob } from './jobs.js'
import { loadOcr } from './load-ocr.js'
import { lockIn } from './lock-in.js'
import { type Read, type ReadOptions, readStandard } from './read-standard.js'
import { createReporter, type Reporter, type Verbosity } from './reporter.js'
import { planTargets, type Target } from './targets.js'

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

/** Make the products from every standard that the arguments name. */
export function runJobs(
  io: Io,
  patterns: readonly string[],
  products: readonly Product[],
  options: RunOptions,
): Promise<number> {
  return runReadings(io, patterns, products, options, readStandard)
}

/**
 * Read what the arguments name, job by job, and make the products of it. What fails is reported, and the rest goes on.
 *
 * @param read Reads the inputs of one job.
 * @returns The exit code: 0 all done, 1 something failed.
 * @throws UsageError before anything is written.
 */
export async function runReadings<Source>(
  io: Io,
  patterns: readonly string[],
  products: readonly Product<Source>[],
  options: RunOptions,
  read: (inputs: readonly Input[], options: ReadOptions) => Promise<Read<Source>>,
): Promise<number> {
  const { cwd } = io
  const found = await findJobs(patterns, { cwd, extensions, join: options.join ?? false })
  const endings = products.map((product) => product.ending)
  const targets = await planTargets(found, { output: options.output, endings, extensions, cwd })
  const reporter = createReporter(io, options)
  let current = ''
  const ocr =
    options.ocr &&
    (await loadOcr(options.ocr, ({ page, pageCount }) => reporter.progress(`${current}, page ${page} of ${pageCount}`)))
  const lock = options.lock === undefined ? undefined : await lockIn(options.lock, cwd, 'refuse')
  const convertOptions = { ...options.convert, recognisePage: ocr?.recognisePage, lock }
  for (const pattern of found.unmatched) await reporter.unmatched(pattern)
  let failed = 0
  try {
    for (const [index, job] of found.jobs.entries()) {
      current = `${index + 1}/${found.jobs.length} ${job.name}`
      await reporter.progress(current)
      try {
        const { source, diagnostics } = await read(await readJob(job, io), convertOptions)
        await reporter.diagnostics(diagnostics, job.name)
        await makeProducts(io, source, products, targets[index] as Target[], reporter)
      } catch (error) {
        failed += 1
        await reporter.failure(error, job.name)
      }
    }
  } finally {
    await ocr?.close()
  }
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
