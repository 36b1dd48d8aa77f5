import { lstat, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

let written = 0

/**
 * Write a file whole or not at all: a temporary file beside it takes its place when every byte is on disk.
 *
 * Data in pieces is written piece by piece. Missing folders are made. A link stays a link; a device or pipe is written to directly.
 *
 * @throws the error of the file system; what stood there before stays then.
 */
export async function writeWhole(path: string, data: string | Uint8Array | Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const target = await realpath(path).catch(() => path)
  const found = await lstat(target).catch(() => undefined)
  // To rename over /dev/null would replace it.
  if (found && !found.isFile() && !found.isDirectory()) return writeFile(target, data)
  // A name of its own, not one made from the target: that one may already be as long as names can be.
  written += 1
  const temporary = join(dirname(target), `.clausekit-${process.pid}-${written}.tmp`)
  try {
    await writeFile(temporary, data, { flag: 'wx', ...(found ? { mode: found.mode } : {}) })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
