import type { BinaryBlockParser, Input } from '../parser.js'
import type { ExtractedImage } from './extract-images.js'

export type { ExtractedImage } from './extract-images.js'

/** Office Open XML, as Word and others write it. */
export const docx = {
  name: 'docx',
  family: 'page',
  binary: true,
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  // A zip archive begins with its first file, or with its directory where it has none.
  recogniseBytes: ([first, second, third]) => first === 0x50 && second === 0x4b && (third === 3 || third === 5),
  // The zip reader and saxes are loaded with the first document, not with the registry.
  parseBinary: async (input, options) => (await import('./parse-binary.js')).parseBinary(input, options),
} satisfies BinaryBlockParser

/**
 * The pictures of a file of Word by the parts that image nodes name, each inflated when it is asked for.
 *
 * @throws UnreadableSourceError where the file is broken, or no document of Word.
 */
export async function* extractImages(input: Input): AsyncGenerator<ExtractedImage> {
  yield* (await import('./extract-images.js')).extractImages(input)
}
