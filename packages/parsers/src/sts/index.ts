import { UnreadableSourceError } from '../decode.js'
import type { StandardParser } from '../parser.js'

export const sts = {
  name: 'sts',
  family: 'markup',
  extensions: ['xml'],
  recognise: () => 0,
  parseStandard: () => {
    throw new UnreadableSourceError('not-built', 'This format is not read yet.')
  },
} satisfies StandardParser
