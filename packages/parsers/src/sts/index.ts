import type { StandardParser } from '../parser.js'

/** NISO STS (ANSI/NISO Z39.102) and ISO STS. */
export const sts = {
  name: 'sts',
  family: 'markup',
  extensions: ['xml'],
  recognise: (head) => (/<(?:!DOCTYPE\s+)?(?:standard|adoption)[\s/>[]/.test(head) ? 1 : 0),
  // saxes is loaded with the first document, not with the registry.
  parseStandard: async (input, options) => (await import('./parse-standard.js')).parseStandard(input, options),
} satisfies StandardParser
