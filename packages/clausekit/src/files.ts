import { readFile } from 'node:fs/promises'
import { extensions, type Input } from '@clausekit/parsers'
import { convertWithLibreOffice } from './convert-with-libreoffice.js'
import { type FoundFile, findFiles } from './find-files.js'
import { readerBeside } from './read-beside.js'

export { convertWithLibreOffice, type LibreOfficeOptions } from './convert-with-libreoffice.js'
export { type FindOptions, type FoundFile, type FoundFiles, findFiles } from './find-files.js'
export { outputStems, type StemOptions } from './output-stems.js'
export { writeWhole } from './write-whole.js'

/**
 * Read one file for `parse` or `convert`; what it includes is read from its folder and below, nowhere else. LibreOffice is
 * started only for an old file of a word processor.
 *
 * @throws the error of the file system.
 */
export async function readInput(file: string | FoundFile): Promise<Input> {
  const { path, name } = typeof file === 'string' ? { path: file, name: file } : file
  const convertToDocx = (bytes: Uint8Array) => convertWithLibreOffice(bytes)
  return { bytes: await readFile(path), name, readBeside: readerBeside(path), convertToDocx }
}

/** Find the standards that paths, folders and glob patterns name, by the file name endings that clausekit reads. */
export async function findStandards(patterns: string | readonly string[], cwd?: string): Promise<FoundFile[]> {
  const { files } = await findFiles(typeof patterns === 'string' ? [patterns] : patterns, { cwd, extensions })
  return files
}
