import type { TextBlockParser } from '../parser.js'
import { parseBlocks } from './parse-blocks.js'
import { recognise } from './recognise.js'

/** Plain text: IETF documents, texts laid out in lines, exports of word processors, Chinese standards and official documents. */
export const text = {
  name: 'text',
  family: 'page',
  extensions: ['txt', 'text'],
  recognise,
  parseBlocks,
} satisfies TextBlockParser
