import type { Ocr, OcrOptions } from '@clausekit/ocr'
import { errorCode } from './io.js'
import { UsageError } from './usage-error.js'

/**
 * Make ready to read scanned pages. The package that does it is no part of clausekit: it is large, and few need it.
 *
 * @throws UsageError where it, or a language for it, is not installed.
 */
export async function loadOcr(languages: readonly string[], onProgress: OcrOptions['onProgress']): Promise<Ocr> {
  const { createOcr } = await import('@clausekit/ocr').catch((cause: unknown) => {
    if (errorCode(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new UsageError(
      '--ocr needs the package @clausekit/ocr; install it beside clausekit: npm install @clausekit/ocr',
    )
  })
  try {
    return createOcr({ languages, onProgress })
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message)
    throw error
  }
}
