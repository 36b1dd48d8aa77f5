import { readFile } from 'node:fs/promises'
import { extensions, type Input } from '@clausekit/parsers'
import { type FoundFile, findFiles } from './find-files.js'
import { readerBeside } from './read-beside.js'

export { type FindOptions, type FoundFile, type FoundFiles, findFiles } from './find-files.js'
export { outputStems, type StemOptions } from './output-stems.js'
export { writeWhole } from './write-whole.js'

/**
 * Read one file for `parse` or `convert`; what it includes is read from its folder and below, nowhere else.
 *
 * @throws the error of the file system.
 */
export async function readInput(file: string | FoundFile): Promise<Input> {
  const { path, name } = typeof file === 'string' ? { path: file, name: file } : file
  return { bytes: await readFile(path), name, readBeside: readerBeside(path) }
}

/** Find the standards that paths, folders and glob patterns name, by the file name endings that clausekit reads. */
export async function findStandards(patterns: string | readonly string[], cwd?: string): Promise<FoundFile[]> {
  const { files } = await findFiles(typeof patterns === 'string' ? [patterns] : patterns, { cwd, extensions })
  return files
}
