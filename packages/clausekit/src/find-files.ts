import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, parse as parsePath, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'

/** A file that was asked for. */
export type FoundFile = {
  /** The absolute path. */
  path: string
  /** The path in the words of whoever asked, with / between its parts. */
  name: string
  /** The path below the common folder of all that was asked for, with / between its parts. */
  relativePath: string
  /** The path, folder or pattern that named it. */
  pattern: string
}

export type FindOptions = {
  /** The folder that relative paths start from; the working folder when absent. */
  cwd?: string | undefined
  /** The file name endings, without dot, that a folder is searched for. */
  extensions: readonly string[]
}

/** The files found, in order and each once; what named nothing; and whether a folder or pattern was among the questions. */
export type FoundFiles = { files: FoundFile[]; unmatched: string[]; searched: boolean }

type Match = { pattern: string; base: string; paths: { path: string; name: string }[]; searched: boolean }

/**
 * Find the files that paths, folders and glob patterns name.
 *
 * A folder stands for all files of known endings in it and below, except hidden ones and `node_modules`. What a folder
 * or pattern gives is sorted, numbers by their value; the order of the arguments is kept.
 */
export async function findFiles(patterns: readonly string[], options: FindOptions): Promise<FoundFiles> {
  const cwd = resolve(options.cwd ?? '.')
  const matches = await Promise.all(patterns.map((pattern) => matchPattern(pattern, cwd, options.extensions)))
  const common = commonFolder(matches.filter((match) => match.paths.length > 0).map((match) => match.base))
  const files = new Map<string, FoundFile>()
  for (const { pattern, paths } of matches) {
    for (const { path, name } of paths) {
      if (!files.has(path)) files.set(path, { path, name, relativePath: pathBelow(common, path), pattern })
    }
  }
  return {
    files: [...files.values()],
    unmatched: patterns.filter((_, index) => matches[index]?.paths.length === 0),
    searched: matches.some((match) => match.searched),
  }
}

async function matchPattern(pattern: string, cwd: string, extensions: readonly string[]): Promise<Match> {
  const path = resolve(cwd, pattern)
  // A name that exists is that file, even where it could be read as a pattern: GB[1].md.
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) {
    const below = await globSorted(
      extensions.map((extension) => `**/*.${extension}`),
      path,
    )
    return {
      pattern,
      base: path,
      searched: true,
      paths: below.map((name) => ({ path: join(path, name), name: slashed(join(pattern, name)) })),
    }
  }
  if (found) return { pattern, base: dirname(path), searched: false, paths: [{ path, name: slashed(pattern) }] }
  if (!isDynamicPattern(pattern)) return { pattern, base: dirname(path), searched: false, paths: [] }
  // Windows writes folders with a backslash, which escapes in a pattern.
  const names = await globSorted(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, cwd)
  return {
    pattern,
    base: staticFolder(pattern, cwd),
    searched: true,
    paths: names.map((name) => ({ path: resolve(cwd, name), name })),
  }
}

const natural = new Intl.Collator('en', { numeric: true })

async function globSorted(pattern: string | readonly string[], cwd: string): Promise<string[]> {
  const absolute = typeof pattern === 'string' && isAbsolute(pattern)
  const names = await glob(pattern, {
    cwd,
    absolute,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  })
  return names.sort((a, b) => natural.compare(a, b) || (a < b ? -1 : 1))
}

/** The folder that a pattern starts from: the parts before the first one with a wildcard. */
function staticFolder(pattern: string, cwd: string): string {
  const parts = slashed(pattern).split('/')
  const first = parts.findIndex((part) => /[*?[\]{}()!]/.test(part))
  const fixed = parts.slice(0, Math.max(first, 0)).join('/')
  return resolve(cwd, fixed === '' && isAbsolute(pattern) ? '/' : fixed)
}

function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders
  let common = first
  for (const folder of others) while (!isWithin(common, folder) && common !== dirname(common)) common = dirname(common)
  return common
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path)
  return !isAbsolute(below) && below.split(sep)[0] !== '..'
}

function pathBelow(folder: string, path: string): string {
  return isWithin(folder, path) ? slashed(relative(folder, path)) : basename(path)
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

/** A path without the ending of its last part, where that ending is a known one. */
export function withoutEnding(path: string, extensions: readonly string[]): string {
  const name = path.toLowerCase()
  const ending = extensions
    .filter((extension) => name.endsWith(`.${extension}`) && parsePath(name).base.length > extension.length + 1)
    .reduce((longest, extension) => (extension.length > longest.length ? extension : longest), '')
  return ending === '' ? path : path.slice(0, -ending.length - 1)
}
