import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Lock } from '@clausekit/checklists'
import { readNamedText } from './read-file.js'
import { UsageError } from './usage-error.js'

/**
 * Read a lock file.
 *
 * @param missing Whether a file that does not exist is wrong usage, or none is read then.
 * @throws UsageError for a file that is no lock file.
 */
export async function lockIn(name: string, cwd: string, missing: 'refuse' | 'or-none'): Promise<Lock | undefined> {
  if (missing === 'or-none' && !(await exists(resolve(cwd, name)))) return undefined
  const text = await readNamedText(name, cwd)
  const { readLock, UnreadableLockError } = await import('@clausekit/checklists')
  try {
    return readLock(text, name)
  } catch (error) {
    if (error instanceof UnreadableLockError) throw new UsageError(`--lock: ${error.message}`)
    throw error
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
