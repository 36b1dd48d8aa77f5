import { plainText, type Standard } from '@clausekit/model'
import type { Page, PageBlock, ParseOptions } from '../parser.js'
import { joinCaptions } from './captions.js'
import { buildClauses, nameHeadedItems } from './clauses.js'
import { complete } from './complete.js'
import { withoutContents } from './contents.js'
import { findHeadings } from './headings.js'
import { createIds } from './ids.js'
import { findLists } from './lists.js'
import { mapBlocks } from './map-blocks.js'
import { findNotes } from './notes.js'
import { detectRegime } from './regime.js'
import { sampleOf } from './sample.js'
import { settleLanguage } from './settle-language.js'
import { findTitle } from './title.js'

/** Pages in reading order, and what they were read from. */
export type AssembleInput = { pages: readonly Page[]; source: Standard['source'] }

/**
 * Build the standard that blocks on pages show: clause tree, annexes, terms, references, metadata.
 *
 * Several pages are joined in their order. Pure; the pages are not changed.
 */
export function assemble({ pages, source }: AssembleInput, options: ParseOptions = {}): Standard {
  const blocks = pages.flatMap((page) => withoutContents(page.blocks))
  const sample = sampleOf(wordsOf(pages))
  const stated = pages.find((page) => page.language !== undefined)?.language
  const { language, languageTag } = settleLanguage(sample, options.language, stated)
  const regime = options.regime ?? detectRegime(sample, language)
  const ids = createIds()
  const marksStructure = pages.length > 0 && pages.every((page) => page.marksStructure)
  const headings = findHeadings(blocks, { regime, language, marksStructure })
  const { title, outline } = findTitle(headings, language)
  const { children, ...tree } = buildClauses(outline, language, ids)
  const found = marksStructure
    ? children
    : mapBlocks(children, (run) => findLists(joinCaptions(findNotes(run, language))))
  nameHeadedItems(found)
  return complete(
    {
      ...tree,
      children: found,
      marked: pages,
      title,
      frontMatters: pages.flatMap((page) => (page.frontMatter ? [page.frontMatter] : [])),
      metadata: {},
      diagnostics: [...pages.flatMap((page) => page.diagnostics), ...tree.diagnostics],
    },
    source,
    { language, languageTag, regime, ids },
  )
}

function* wordsOf(pages: readonly Page[]): Generator<string> {
  for (const { frontMatter } of pages) if (frontMatter?.title) yield String(frontMatter.title)
  for (const page of pages) for (const block of page.blocks) yield wordsOfPageBlock(block)
}

function wordsOfPageBlock(block: PageBlock): string {
  if (block.type === 'code') return ''
  return block.type === 'heading' ? `${block.number ?? ''} ${plainText(block.children).text}` : plainText(block).text
}
