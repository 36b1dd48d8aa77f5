import type { BinaryBlockParser } from '../parser.js'

/** PDF: pages with placed glyphs; its structure is found from where they stand. */
export const pdf = {
  name: 'pdf',
  family: 'page',
  binary: true,
  extensions: ['pdf'],
  // The mark may stand behind some bytes of a mailer or a server.
  recogniseBytes: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  // The engine is loaded with the first document, not with the registry.
  parseBinary: async (input, options) => (await import('./parse-binary.js')).parseBinary(input, options),
} satisfies BinaryBlockParser
