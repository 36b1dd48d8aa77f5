import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { FilledFile } from '@clausekit/checklists'
import { systemMessage } from './system-errors.js'
import { UsageError } from './usage-error.js'

/**
 * Read a file that an option names.
 *
 * @throws UsageError for a file that cannot be read: nothing is made without it.
 */
export async function readNamedFile(name: string, cwd: string): Promise<Required<FilledFile>> {
  try {
    return { bytes: await readFile(resolve(cwd, name)), name }
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${systemMessage(error)}.`)
  }
}

/** As `readNamedFile`, as text in UTF-8. */
export async function readNamedText(name: string, cwd: string): Promise<string> {
  return new TextDecoder().decode((await readNamedFile(name, cwd)).bytes)
}
