import { stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { outputStems } from '../output-stems.js'
import type { Job, Jobs } from './jobs.js'
import { UsageError } from './usage-error.js'

/** Where a result goes: a file, or standard output. */
export type Target = { path: string; name: string } | 'stdout'

export type TargetOptions = {
  /** What `--output` says. */
  output: string | undefined
  /** What is put behind the name of an input, one for each result of a job. */
  endings: readonly string[]
  extensions: readonly string[]
  cwd: string
}

/**
 * Where each result of each job goes.
 *
 * @throws UsageError where several results would go to one place, or a result would replace an input.
 */
export async function planTargets({ jobs, several }: Jobs, options: TargetOptions): Promise<Target[][]> {
  const { output = '-', endings, cwd } = options
  const count = jobs.length * endings.length
  if (output === '-') {
    if (count > 1) throw new UsageError(`${count} results need a folder: name it with --output DIR.`)
    return [['stdout']]
  }
  const path = resolve(cwd, output)
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory() || /[/\\]$/.test(output) || several || count > 1) {
    if (found && !found.isDirectory()) throw new UsageError(`The results need a folder, but ${output} is a file.`)
    return folderTargets(jobs, path, options)
  }
  if (inputPaths(jobs).includes(path)) throw new UsageError(`The result would replace the input ${output}.`)
  return [[{ path, name: output }]]
}

function folderTargets(jobs: readonly Job[], folder: string, { endings, extensions, cwd }: TargetOptions): Target[][] {
  const relativePaths = jobs.map((job) => job.relativePath)
  const stems = outputStems(relativePaths, { folder, endings, extensions, reserved: inputPaths(jobs) })
  return stems.map((stem) =>
    endings.map((ending) => {
      const path = join(folder, stem + ending)
      return { path, name: relative(cwd, path) }
    }),
  )
}

function inputPaths(jobs: readonly Job[]): string[] {
  return jobs.flatMap((job) => job.sources.flatMap((source) => (typeof source === 'string' ? [] : [source.path])))
}
