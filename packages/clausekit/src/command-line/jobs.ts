import { readFile } from 'node:fs/promises'
import type { Input } from '@clausekit/parsers'
import { convertWithLibreOffice } from '../convert-with-libreoffice.js'
import { type FoundFile, findFiles } from '../find-files.js'
import { readerBeside } from '../read-beside.js'
import { FileError } from './file-error.js'
import { type Io, readAll } from './io.js'
import { UsageError } from './usage-error.js'

const STDIN = '<stdin>'
type Source = FoundFile | typeof STDIN

/** One standard to make. */
export type Job = {
  /** What diagnostics call it. */
  name: string
  /** What the name of its output is made from. */
  relativePath: string
  sources: Source[]
}

export type Jobs = {
  jobs: Job[]
  /** Arguments that named nothing. */
  unmatched: string[]
  /** Whether there would be several results if only more files lay there. */
  several: boolean
}

/** The standards to make from the arguments: one a file, or one in all. */
export async function findJobs(
  patterns: readonly string[],
  options: { cwd: string; extensions: readonly string[]; join: boolean },
): Promise<Jobs> {
  const found = await findFiles(
    patterns.filter((pattern) => pattern !== '-'),
    options,
  )
  const sources: Source[] = [...found.files]
  const place = patterns.indexOf('-')
  if (place >= 0) {
    const before = new Set(patterns.slice(0, place))
    sources.splice(found.files.filter((file) => before.has(file.pattern)).length, 0, STDIN)
  }
  if (sources.length === 0) {
    const endings = options.extensions.map((extension) => `.${extension}`).join(', ')
    throw new UsageError(
      `No input matches ${patterns.map((p) => `'${p}'`).join(', ')}; folders are searched for ${endings}.`,
    )
  }
  const [missing] = found.unmatched
  if (options.join && missing !== undefined) {
    throw new UsageError(`No input matches '${missing}'; a joined standard must not lack a part.`)
  }
  const jobs = options.join ? [joined(sources)] : sources.map((source) => joined([source]))
  return { jobs, unmatched: found.unmatched, several: jobs.length > 1 || (found.searched && !options.join) }
}

function joined(sources: Source[]): Job {
  const [first] = sources
  const name = first === undefined || first === STDIN ? STDIN : first.name
  return {
    name: sources.length > 1 ? `${name} and ${sources.length - 1} more` : name,
    relativePath: first === undefined || first === STDIN ? 'stdin' : first.relativePath,
    sources,
  }
}

/** @throws FileError for a file that cannot be read. */
export async function readJob(job: Job, { stdin, env }: Pick<Io, 'stdin' | 'env'>): Promise<Input[]> {
  const convertToDocx = (bytes: Uint8Array) => convertWithLibreOffice(bytes, { env })
  const inputs: Input[] = []
  for (const source of job.sources) {
    if (source === STDIN) inputs.push({ bytes: await readAll(stdin), convertToDocx })
    else {
      const { name, path } = source
      inputs.push({ bytes: await readSource(source), name, readBeside: readerBeside(path), convertToDocx })
    }
  }
  return inputs
}

async function readSource({ path, name }: FoundFile): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new FileError('unreadable-file', `${name} cannot be read`, error)
  }
}
