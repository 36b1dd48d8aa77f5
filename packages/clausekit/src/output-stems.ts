import { join } from 'node:path'
import { withoutEnding } from './find-files.js'

/** Names that differ only in this do not lie side by side on every file system. */
function key(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

export type StemOptions = {
  /** The folder that is written to. */
  folder: string
  /** What is put behind every stem: .json, .checklist.md. */
  endings: readonly string[]
  /** File name endings of inputs, without dot. */
  extensions: readonly string[]
  /** Paths that must not be written: the inputs themselves. */
  reserved: readonly string[]
}

/**
 * The stems of output files, one for each input, so that no two outputs meet and no input is written over.
 *
 * An input gives up its ending (`a.md` makes `a.json`) unless another one then takes the same name (`a.md.json`, `a.txt.json`).
 */
export function outputStems(relativePaths: readonly string[], options: StemOptions): string[] {
  const { folder, endings, extensions } = options
  const taken = new Set(options.reserved.map(key))
  const targets = (stem: string) => endings.map((ending) => key(join(folder, stem + ending)))
  const isFree = (stem: string) => targets(stem).every((target) => !taken.has(target))
  const take = (stem: string): string => {
    for (const target of targets(stem)) taken.add(target)
    return stem
  }
  const short = relativePaths.map((path) => withoutEnding(path, extensions))
  const uses = new Map<string, number>()
  for (const stem of short) uses.set(key(stem), (uses.get(key(stem)) ?? 0) + 1)
  // Names that nobody contests are given first, so that one input more changes as few names as it can.
  const sole = short.map((stem) => (uses.get(key(stem)) === 1 && isFree(stem) ? take(stem) : undefined))
  return relativePaths.map((path, index) => {
    const given = sole[index]
    if (given !== undefined) return given
    let stem = path
    for (let count = 2; !isFree(stem); count++) stem = `${path}-${count}`
    return take(stem)
  })
}
