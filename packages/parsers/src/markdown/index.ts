import type { Page, TextBlockParser, TextInput } from '../parser.js'

/** Markdown: CommonMark with GFM, YAML front matter, definition lists and the attribute lists of kramdown. */
export const markdown = {
  name: 'markdown',
  family: 'page',
  extensions: ['md', 'markdown', 'mkd', 'mdown'],
  recognise: (head) => {
    if (/^---\r?\n[\w"'-]+\s*:/.test(head)) return 0.9
    if (/^#{1,6} \S/m.test(head)) return 0.8
    return /^(?:```|~~~|\|.*\|\s*$|\* \S|- \S)/m.test(head) || /\*\*\S[^*\n]*\*\*|\]\(/.test(head) ? 0.4 : 0.05
  },
  parseBlocks: load,
} satisfies TextBlockParser

/** remark is loaded with the first text, not with the registry. */
async function load(input: TextInput): Promise<Page> {
  const { parseBlocks } = await import('./parse-blocks.js')
  return parseBlocks(input)
}
