import { languageOf, recogniseLanguage } from '@clausekit/languages'
import { type Block, type Clause, type Diagnostic, plainText, SCHEMA, type Standard } from '@clausekit/model'
import type { Page, PageBlock, ParseOptions } from '../parser.js'
import { joinCaptions } from './captions.js'
import { buildClauses, nameHeadedItems } from './clauses.js'
import { withoutContents } from './contents.js'
import { placeFootnotes } from './footnotes.js'
import { findHeadings } from './headings.js'
import { createIds } from './ids.js'
import { resolveLinks } from './links.js'
import { findLists } from './lists.js'
import { mapBlocks } from './map-blocks.js'
import { collectMetadata } from './metadata/index.js'
import { findNotes } from './notes.js'
import { wrapPreamble } from './preamble.js'
import { collectReferences } from './references.js'
import { detectRegime } from './regime.js'
import { assignRoles } from './roles.js'
import { collectTerms } from './terms.js'
import { findTitle } from './title.js'

/** Characters of the text that language and regime are found from. */
const SAMPLE = 400_000

/** Pages in reading order, and what they were read from. */
export type AssembleInput = { pages: readonly Page[]; source: Standard['source'] }

/**
 * Build the standard that blocks on pages show: clause tree, annexes, terms, references, metadata.
 *
 * Several pages are joined in their order. Pure; the pages are not changed.
 */
export function assemble({ pages, source }: AssembleInput, options: ParseOptions = {}): Standard {
  const blocks = pages.flatMap((page) => withoutContents(page.blocks))
  const sample = sampleOf(pages)
  const language = options.language ? languageOf(options.language) : recogniseLanguage(sample)
  const regime = options.regime ?? detectRegime(sample, language)
  const frontMatters = pages.flatMap((page) => (page.frontMatter ? [page.frontMatter] : []))
  const ids = createIds()
  const { title, outline } = findTitle(findHeadings(blocks, regime, language), language)
  const tree = buildClauses(outline, language, ids)
  let children = mapBlocks(tree.children, (run) => findLists(joinCaptions(findNotes(run, language), ids)))
  nameHeadedItems(children)
  placeFootnotes(children)
  assignRoles(children, language, regime)
  const terms = collectTerms(children, ids)
  const references = collectReferences(children, ids)
  children = resolveLinks(children, tree.anchors, references)
  const diagnostics: Diagnostic[] = [
    ...pages.flatMap((page) => page.diagnostics),
    ...tree.diagnostics,
    ...emptiness(children),
  ]
  const metadata = collectMetadata({
    children,
    title,
    frontMatters,
    language: options.language ?? language.tag,
    regime,
  })
  children = wrapPreamble(children, regime, ids)
  return {
    type: 'standard',
    schema: SCHEMA,
    metadata,
    children,
    terms,
    references,
    provisions: [],
    diagnostics,
    source,
  }
}

function sampleOf(pages: readonly Page[]): string {
  const parts: string[] = []
  let length = 0
  for (const block of pages.flatMap((page) => page.blocks)) {
    if (length > SAMPLE) break
    const text = wordsOfPageBlock(block)
    parts.push(text)
    length += text.length
  }
  return [...parts, ...pages.map((page) => String(page.frontMatter?.title ?? ''))].join('\n')
}

function wordsOfPageBlock(block: PageBlock): string {
  if (block.type === 'code') return ''
  return block.type === 'heading' ? plainText(block.children).text : plainText(block).text
}

function emptiness(children: readonly (Clause | Block)[]): Diagnostic[] {
  if (children.some((child) => child.type === 'clause')) return []
  return [
    {
      severity: 'warning',
      ruleId: 'no-clauses',
      source: 'parsers/assemble',
      message: 'No clause was found: the text shows neither headings nor clause numbers.',
    },
  ]
}
