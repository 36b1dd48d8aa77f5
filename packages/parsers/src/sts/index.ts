import type { StandardParser } from '../parser.js'
import { parseStandard } from './parse-standard.js'

/** NISO STS (ANSI/NISO Z39.102) and ISO STS. */
export const sts = {
  name: 'sts',
  family: 'markup',
  extensions: ['xml'],
  recognise: (head: string) => (/<(?:!DOCTYPE\s+)?(?:standard|adoption)[\s/>[]/.test(head) ? 1 : 0),
  parseStandard,
} satisfies StandardParser
