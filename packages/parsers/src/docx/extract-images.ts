import type { Input } from '../parser.js'
import { openPackage } from './package/open-package.js'

/** A picture of a document: the part that image nodes name, and its bytes. */
export type ExtractedImage = { part: string; bytes: Uint8Array }

const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|svg|webp|wmf|emf|wmz|emz)$/i

/**
 * The pictures of a file of Word, each inflated when it is asked for.
 *
 * @throws UnreadableSourceError where the file is broken, or no document of Word.
 */
export function* extractImages(input: Input): Generator<ExtractedImage> {
  const opened = openPackage(input)
  for (const part of opened.names) {
    const bytes = PICTURE.test(part) ? opened.bytes(part) : undefined
    if (bytes) yield { part, bytes }
  }
}
