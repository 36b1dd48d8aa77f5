import type { Standard } from '@clausekit/model'
import { wordsFor } from '../words/words-for.js'
import type { Writer } from '../writer.js'
import { anchorIds } from './anchors.js'
import { writeBlocks } from './blocks.js'
import { writeChildren } from './clauses.js'
import type { Context } from './context.js'
import { footnoteLabels } from './footnotes.js'
import { writeFront } from './front.js'
import { provisionMarks } from './marks.js'

export type MarkdownOptions = {
  /** Give everything that has an id a place that links lead to, and make cross references links. */
  anchors?: boolean | undefined
  /** Mark each paragraph with the kinds and ids of the provisions in it. */
  provisions?: boolean | undefined
}

/** The standard to read: GFM that shows the same words as the tree, clause by clause. */
export function writeMarkdown(standard: Standard, options: MarkdownOptions = {}): string {
  const context: Context = {
    terms: new Map(standard.terms.map((term) => [term.id, term])),
    references: new Map(standard.references.map((reference) => [reference.id, reference])),
    footnotes: footnoteLabels(standard),
    anchors: options.anchors ? anchorIds(standard) : new Set(),
    marks: options.provisions ? provisionMarks(standard) : new Map(),
    words: wordsFor(standard.metadata.language),
    blocks: (blocks) => writeBlocks(blocks, context),
  }
  const parts = [writeFront(standard, context), writeChildren(standard.children, context, { level: 2, inAnnex: false })]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

export const markdown: Writer<MarkdownOptions> = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  write: writeMarkdown,
}
