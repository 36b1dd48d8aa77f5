import type { BinaryBlockParser } from '../parser.js'
import { isCompoundFile, isRichText } from './signatures.js'

/** Files of older word processors: Word 97–2003, WPS, Works and RTF. A program of the machine converts them to DOCX. */
export const doc = {
  name: 'doc',
  family: 'page',
  binary: true,
  extensions: ['doc', 'dot', 'wps', 'rtf'],
  recogniseBytes: (bytes) => isCompoundFile(bytes) || isRichText(bytes),
  parseBinary: async (input) => (await import('./parse-binary.js')).parseBinary(input),
} satisfies BinaryBlockParser
