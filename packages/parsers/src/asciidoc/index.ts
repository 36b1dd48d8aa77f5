import { UnreadableSourceError } from '../decode.js'
import type { BlockParser } from '../parser.js'

export const asciidoc = {
  name: 'asciidoc',
  family: 'page',
  extensions: ['adoc', 'asciidoc', 'asc'],
  recognise: () => 0,
  parseBlocks: () => {
    throw new UnreadableSourceError('not-built', 'This format is not read yet.')
  },
} satisfies BlockParser
