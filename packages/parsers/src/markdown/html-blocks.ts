import type { Location } from '@clausekit/model'
import { parseFragment } from 'parse5'
import { NO_ANCHORS } from '../html-elements/anchors.js'
import { blockLike } from '../html-elements/block-elements.js'
import { readBlocks } from '../html-elements/blocks.js'
import type { HtmlNode } from '../html-elements/dom.js'
import { NO_FOOTNOTES } from '../html-elements/footnotes.js'
import type { Reader } from '../html-elements/reader.js'
import { plainTexts } from '../html-elements/texts.js'
import type { PageBlock } from '../parser.js'

/**
 * Raw HTML within Markdown as blocks: tables, lists, headings, preformatted text, paragraphs.
 *
 * Comments, scripts and styles hold no words of the standard; an opening or closing tag alone gives nothing.
 */
export function htmlBlocks(html: string, location: Location | undefined): PageBlock[] {
  if (html.trimStart().startsWith('<!--') && html.trimEnd().endsWith('-->')) return []
  const fragment = parseFragment(html)
  return readBlocks(fragment.childNodes, readerOf(fragment, location))
}

/** All that is within the piece stands where the piece does. */
function readerOf(fragment: HtmlNode, location: Location | undefined): Reader {
  return {
    readBlocks,
    place: () => location,
    texts: (node) => plainTexts(node, location),
    source: () => undefined,
    blockLike: blockLike(fragment),
    conventions: {},
    anchors: NO_ANCHORS,
    footnotes: NO_FOOTNOTES,
    marksNumbers: false,
    references: [],
    depth: 0,
  }
}
