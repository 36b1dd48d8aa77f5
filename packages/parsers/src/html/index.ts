import { UnreadableSourceError } from '../decode.js'
import type { BlockParser } from '../parser.js'

export const html = {
  name: 'html',
  family: 'page',
  extensions: ['html', 'htm', 'xhtml'],
  recognise: () => 0,
  parseBlocks: () => {
    throw new UnreadableSourceError('not-built', 'This format is not read yet.')
  },
} satisfies BlockParser
