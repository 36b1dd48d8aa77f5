import type { PageBlock } from '../parser.js'
import { asBlocks } from './as-blocks.js'
import { asideKind, readAside } from './asides.js'
import { BLOCK_ELEMENTS } from './block-elements.js'
import { readDefinitionList } from './definition-lists.js'
import { type Element, type HtmlNode, isElement } from './dom.js'
import { readFigure } from './figures.js'
import { readFootnote } from './footnote-bodies.js'
import { formulaBlock } from './formulas.js'
import { levelOf } from './heading-numbers.js'
import { readHeading } from './headings.js'
import { isUnseen } from './hidden.js'
import { readList } from './lists.js'
import { readParagraph, wordsAsParagraph } from './paragraphs.js'
import { readPreformatted } from './preformatted.js'
import { DEEPEST, deeper, type Reader } from './reader.js'
import { readCitation } from './reference-lists.js'
import { asSection } from './sections.js'
import { readTable } from './tables.js'

/** Nodes as blocks; words between blocks are paragraphs. */
export function readBlocks(nodes: readonly HtmlNode[], reader: Reader): PageBlock[] {
  const blocks: PageBlock[] = []
  let run: HtmlNode[] = []
  const flush = () => {
    if (run.length > 0) for (const block of readParagraph(run, undefined, reader)) blocks.push(block)
    run = []
  }
  for (const node of nodes) {
    if (!isElement(node)) {
      run.push(node)
      continue
    }
    if (isUnseen(node) || reader.conventions.leavesOut?.(node)) continue
    const footnote = reader.footnotes.bodies.has(node)
    if (!footnote && !isBlock(node, reader)) {
      run.push(node)
      continue
    }
    flush()
    for (const block of readBlock(node, reader)) blocks.push(block)
  }
  flush()
  return blocks
}

function isBlock(element: Element, reader: Reader): boolean {
  return (
    BLOCK_ELEMENTS.has(element.tagName) ||
    reader.blockLike.has(element) ||
    (element.tagName === 'math' && element.attrs.some(({ name, value }) => name === 'display' && value === 'block'))
  )
}

/** One element as blocks. */
export function readBlock(element: Element, reader: Reader): PageBlock[] {
  if (reader.depth > DEEPEST) return wordsAsParagraph(element, reader)
  if (reader.footnotes.bodies.has(element)) return readFootnote(element, reader)
  const own = reader.conventions.readBlock?.(element, reader)
  if (own) return own
  const aside = asideKind(element)
  if (aside) return readAside(element, aside, reader)
  if (levelOf(element) !== undefined) return readHeading(element, reader)
  return readCitation(element, reader) ?? formulaBlock(element, reader) ?? readByTag(element, reader)
}

function readByTag(element: Element, reader: Reader): PageBlock[] {
  switch (element.tagName) {
    case 'table':
      return readTable(element, reader)
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return readPreformatted(element, reader)
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return readList(element, reader)
    case 'dl':
      return readDefinitionList(element, reader)
    case 'figure':
      return readFigure(element, reader)
    case 'blockquote':
      return quote(element, reader)
    case 'hr':
      return []
    case 'p':
      if (!reader.blockLike.has(element)) return readParagraph(element.childNodes, element, reader)
      break
    default:
      break
  }
  reader.anchors.meet(element)
  return asSection(element, contents(element, reader))
}

function contents(element: Element, reader: Reader): PageBlock[] {
  return readBlocks(element.childNodes, deeper(reader))
}

function quote(element: Element, reader: Reader): PageBlock[] {
  reader.anchors.meet(element)
  const [id] = reader.anchors.take()
  const children = asBlocks(contents(element, reader))
  return children.length > 0
    ? [{ type: 'quote', ...(id ? { id } : {}), children, location: reader.place(element) }]
    : []
}
