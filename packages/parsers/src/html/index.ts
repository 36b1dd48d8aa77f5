import type { Handover, Page, TextBlockParser, TextInput } from '../parser.js'
import { declaredEncoding } from './encoding.js'

/** HTML: standards as their makers publish them on the web, and documents that word processors save as web pages. */
export const html = {
  name: 'html',
  family: 'page',
  extensions: ['html', 'htm', 'xhtml'],
  recognise: (head) => {
    if (/<(?:!doctype html|html|head|body|meta)\b/i.test(head)) return 0.95
    return /^\s*<(?:div|p|h[1-6]|table|section|article|ul|ol)\b/i.test(head) ? 0.5 : 0
  },
  declaredEncoding,
  parseBlocks: load,
} satisfies TextBlockParser

/** parse5 is loaded with the first page, not with the registry. */
async function load(input: TextInput): Promise<Page | Handover> {
  const { parseBlocks } = await import('./parse-blocks.js')
  return parseBlocks(input)
}
