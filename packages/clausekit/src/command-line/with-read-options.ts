import type { Io } from './io.js'
import { loadOcr } from './load-ocr.js'
import { lockIn } from './lock-in.js'
import type { ReadOptions } from './read-standard.js'
import type { RunOptions } from './run-jobs.js'

/**
 * Do something with the options that inputs are read by: the lock file is read before, and the recognition of pages ends behind it.
 *
 * @param onPage Called before each page that is recognised.
 * @throws UsageError for a lock file that is none, and where recognition is not installed.
 */
export async function withReadOptions<Result>(
  { convert, lock, ocr }: Pick<RunOptions, 'convert' | 'lock' | 'ocr'>,
  { cwd }: Pick<Io, 'cwd'>,
  onPage: (page: { page: number; pageCount: number }) => void | Promise<void>,
  use: (options: ReadOptions) => Promise<Result>,
): Promise<Result> {
  const ids = lock === undefined ? undefined : await lockIn(lock, cwd, 'refuse')
  const recognition = ocr && (await loadOcr(ocr, onPage))
  try {
    return await use({ ...convert, recognisePage: recognition?.recognisePage, lock: ids })
  } finally {
    await recognition?.close()
  }
}
