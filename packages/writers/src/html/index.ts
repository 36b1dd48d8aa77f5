import type { Standard } from '@clausekit/model'
import { provisionSpans } from '../provision-spans.js'
import { wordsFor } from '../words/words-for.js'
import type { Writer } from '../writer.js'
import { writeBlocks } from './blocks.js'
import type { Context } from './context.js'
import { footnotesOf } from './footnotes.js'
import { idsOf } from './ids.js'
import { edgesOf } from './marks.js'
import { writePage } from './page.js'
import { pageWordsFor } from './words/page-words-for.js'

/** The page has no options. */
export type HtmlOptions = Record<never, never>

/** The standard as one page that needs nothing else: text, contents, and every provision marked in place. */
export function writeHtml(standard: Standard): string {
  const { language } = standard.metadata
  const { spans } = provisionSpans(standard)
  const context: Context = {
    language,
    words: wordsFor(language),
    pageWords: pageWordsFor(language),
    ids: idsOf(standard),
    terms: new Map(standard.terms.map((term) => [term.id, term])),
    references: new Map(standard.references.map((reference) => [reference.id, reference])),
    spans,
    edges: edgesOf(standard, spans),
    compounds: new Set(standard.provisions.flatMap(({ parentId }) => parentId ?? [])),
    ...footnotesOf(standard),
    blocks: (blocks) => writeBlocks(blocks, context),
  }
  return writePage(standard, context)
}

/** HTML. */
export const html: Writer<HtmlOptions> = {
  name: 'html',
  extensions: ['html'],
  mediaType: 'text/html; charset=utf-8',
  write: (standard) => writeHtml(standard),
}
