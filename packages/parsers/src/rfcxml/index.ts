import type { StandardParser } from '../parser.js'

/** RFCXML of version 3, prepared or not, and of version 2. */
export const rfcxml = {
  name: 'rfcxml',
  family: 'markup',
  extensions: ['xml'],
  recognise: (head) => (/<!DOCTYPE\s+rfc\b|<rfc[\s>]/.test(head) ? 1 : 0),
  // saxes is loaded with the first document, not with the registry.
  parseStandard: async (input, options) => (await import('./parse-standard.js')).parseStandard(input, options),
} satisfies StandardParser
