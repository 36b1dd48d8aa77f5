import { UnreadableSourceError } from '../decode.js'
import type { OpenFailure } from './engine/open-document.js'
import { CrowdedPageError } from './engine/read-words.js'

const FAILURES: Readonly<Record<OpenFailure, string>> = {
  encrypted: 'is encrypted and opens with a password only. Save it without one, for example with qpdf --decrypt.',
  unsupported: 'is protected in a way that cannot be read. Print it to a new PDF in the program that opens it.',
  damaged: 'is damaged: it has no pages that can be found. It may be cut off; get or save it anew.',
}

/** Why a file does not open. */
export function openFailed(failure: OpenFailure, name = 'The input'): UnreadableSourceError {
  return new UnreadableSourceError(`pdf-${failure}`, `${name} ${FAILURES[failure]}`)
}

/** What went wrong while the pages were read: an error of the engine becomes one that names the file. */
export function readingFailed(error: unknown, name = 'The input'): unknown {
  if (error instanceof CrowdedPageError)
    return new UnreadableSourceError('pdf-too-long', `${name}: ${error.message}`, { cause: error })
  if (error instanceof WebAssembly.RuntimeError)
    return new UnreadableSourceError(
      'pdf-damaged',
      `${name} cannot be read: the PDF engine stopped at what is in it.`,
      {
        cause: error,
      },
    )
  return error
}
