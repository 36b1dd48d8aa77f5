import type { Standard } from '@clausekit/model'
import { extensions } from '@clausekit/parsers'
import { type ConvertOptions, convert } from '../convert.js'
import { writeWhole } from '../write-whole.js'
import { FileError } from './file-error.js'
import { type Io, send } from './io.js'
import { findJobs, type Job, readJob } from './jobs.js'
import { createReporter, type Reporter, type Verbosity } from './reporter.js'
import { planTargets, type Target } from './targets.js'

/** A file as a whole, or in pieces. */
type Data = string | Uint8Array | Iterable<string>

/** A kind of result that is made from each standard. */
export type Product = {
  /** What is put behind the name of the input: .json, .checklist.md. */
  ending: string
  create(standard: Standard): Data | Promise<Data>
}

export type RunOptions = Verbosity & {
  output?: string | undefined
  join?: boolean | undefined
  convert: ConvertOptions
}

/**
 * Make the products from every standard that the arguments name. What fails is reported, and the rest goes on.
 *
 * @returns The exit code: 0 all done, 1 something failed.
 * @throws UsageError before anything is written.
 */
export async function runJobs(
  io: Io,
  patterns: readonly string[],
  products: readonly Product[],
  options: RunOptions,
): Promise<number> {
  const { cwd } = io
  const found = await findJobs(patterns, { cwd, extensions, join: options.join ?? false })
  const endings = products.map((product) => product.ending)
  const targets = await planTargets(found, { output: options.output, endings, extensions, cwd })
  const reporter = createReporter(io, options)
  for (const pattern of found.unmatched) await reporter.unmatched(pattern)
  let failed = 0
  for (const [index, job] of found.jobs.entries()) {
    await reporter.progress(`${index + 1}/${found.jobs.length} ${job.name}`)
    try {
      await runJob(io, job, products, targets[index] as Target[], options.convert, reporter)
    } catch (error) {
      failed += 1
      await reporter.failure(error, job.name)
    }
  }
  await reporter.finish(failed, found.jobs.length)
  return failed + found.unmatched.length > 0 ? 1 : 0
}

async function runJob(
  io: Io,
  job: Job,
  products: readonly Product[],
  targets: readonly Target[],
  options: ConvertOptions,
  reporter: Reporter,
): Promise<void> {
  const inputs = await readJob(job, io.stdin)
  const standard = await convert(inputs, options)
  await reporter.diagnostics(standard.diagnostics, job.name)
  for (const [index, product] of products.entries()) {
    const data = await product.create(standard)
    await deliver(io, targets[index] ?? 'stdout', data, reporter)
  }
}

async function deliver(io: Io, target: Target, data: Data, reporter: Reporter): Promise<void> {
  const name = target === 'stdout' ? 'Standard output' : target.name
  try {
    if (target === 'stdout') {
      // The line that shows the progress must be gone before the result appears on the same terminal.
      await reporter.clear()
      for (const piece of piecesOf(data)) await send(io.stdout, piece)
    } else {
      await writeWhole(target.path, data)
      await reporter.written(name)
    }
  } catch (error) {
    throw new FileError('unwritable-file', `${name} cannot be written`, error)
  }
}

function piecesOf(data: Data): Iterable<string | Uint8Array> {
  return typeof data === 'string' || data instanceof Uint8Array ? [data] : data
}
