import { readFile, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * A reader of the files that an input includes: those in its folder and below, links followed.
 *
 * @param path The path of the input.
 */
export function readerBeside(path: string): (included: string) => Promise<Uint8Array | undefined> {
  const folder = realpath(dirname(resolve(path)))
  // Nobody may ask for a file at all: then a lost folder is no error.
  folder.catch(() => {})
  return async (included) => {
    const base = await folder
    // A name with a colon is a device or an address, never a file of a standard.
    if (isAbsolute(included) || included.includes('\0') || /^[a-z][a-z0-9+.-]*:/i.test(included)) return undefined
    const wanted = resolve(base, included)
    if (!isWithin(base, wanted)) return undefined
    try {
      const found = await realpath(wanted)
      return isWithin(base, found) ? await readFile(found) : undefined
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ELOOP') return undefined
      throw error
    }
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
