import type { Page, TextBlockParser, TextInput } from '../parser.js'

/** AsciiDoc, as plain Asciidoctor and as Metanorma print it. */
export const asciidoc = {
  name: 'asciidoc',
  family: 'page',
  extensions: ['adoc', 'asciidoc', 'asc'],
  recognise: (head: string) => {
    if (/^(?:= \S|:[\w-]+!?:(?: |$)|include::\S)/m.test(head)) return 0.85
    return /^(?:={2,6} \S|\[\[[\w-]+\]\]$|\|===$)/m.test(head) ? 0.6 : 0
  },
  parseBlocks: load,
} satisfies TextBlockParser

/** Asciidoctor.js is loaded with the first text, not with the registry. */
async function load(input: TextInput): Promise<Page> {
  const { parseBlocks } = await import('./parse-blocks.js')
  return parseBlocks(input)
}
