import type { Location } from '@clausekit/model'
import type { DefaultTreeAdapterMap } from 'parse5'
import { createAnchors, linkedNames } from '../html-elements/anchors.js'
import { blockLike } from '../html-elements/block-elements.js'
import { readBlocks } from '../html-elements/blocks.js'
import { type Element, elementsWithin, type HtmlNode, parentOf } from '../html-elements/dom.js'
import { findFootnotes } from '../html-elements/footnotes.js'
import { levelOf, marksNumbers } from '../html-elements/heading-numbers.js'
import { isUnseen } from '../html-elements/hidden.js'
import { termName } from '../html-elements/inlines.js'
import { DEEPEST, type Reader } from '../html-elements/reader.js'
import { placedTexts } from '../html-elements/texts.js'
import type { Handover, MarkedReference, Page, TextInput } from '../parser.js'
import { declareRequirements } from '../requirement-tables.js'
import type { Family } from './families/family.js'
import { familyOf } from './families/index.js'
import { frontMatterOf } from './front-matter.js'
import { leftOutOf } from './left-out.js'
import { isChrome } from './main-content.js'
import { parseDocument } from './parse-document.js'
import { plainPage } from './plain-page.js'
import { findTerms } from './terms.js'

/** Read a page in the way of its family; one that only wraps plain text is handed over. */
export function parseBlocks(input: TextInput): Page | Handover {
  const { document, diagnostics: found } = parseDocument(input.text, input.name)
  const family = familyOf(document)
  const content = family.content?.(document) ?? document.body
  const diagnostics = [...found, ...leftOutOf(content, (element) => placeOf(element, input.name))]
  const text = plainPage(content)
  if (text !== undefined) return { format: 'text', input: { ...input, text }, diagnostics }
  const references: MarkedReference[] = []
  const reader = createReader(content, input, family, references)
  const read = declareRequirements(readBlocks(content.childNodes, reader))
  const { blocks, terms } = findTerms(family.finish?.(read, document) ?? read)
  return {
    blocks,
    terms,
    references,
    frontMatter: { ...frontMatterOf(document, content), ...family.frontMatter?.(document) },
    ...(family.marksStructure ? { marksStructure: true } : {}),
    language: document.language,
    diagnostics,
  }
}

function createReader(
  content: Element,
  { text, name }: TextInput,
  family: Family,
  references: MarkedReference[],
): Reader {
  const headings: Element[] = []
  const taken = new Set<string>()
  for (const element of elementsWithin(content)) {
    if (levelOf(element) !== undefined) headings.push(element)
    // Within code there is no place for a term.
    if (element.tagName === 'dfn' && !isWithinCode(element)) taken.add(termName(element))
  }
  const footnotes = findFootnotes(content, (element) => family.leavesOut?.(element) ?? false)
  for (const { id } of footnotes.bodies.values()) taken.add(id)
  const leavesOut = (element: Element) => isChrome(element) || (family.leavesOut?.(element) ?? false)
  const linked = linkedNames(
    content,
    DEEPEST,
    (element) => isUnseen(element) || leavesOut(element) || footnotes.backLinks.has(element),
  )
  return {
    readBlocks,
    place: (node) => placeOf(node, name),
    texts: (node) => placedTexts(node, text, name),
    source: ({ sourceCodeLocation: span }) => (span ? text.slice(span.startOffset, span.endOffset) : undefined),
    blockLike: blockLike(content),
    conventions: {
      leavesOut,
      ...(family.readBlock ? { readBlock: family.readBlock } : {}),
      ...(family.readInline ? { readInline: family.readInline } : {}),
    },
    anchors: createAnchors(linked, taken),
    footnotes,
    marksNumbers: marksNumbers(headings),
    references,
    depth: 0,
  }
}

function isWithinCode(element: Element): boolean {
  let at = parentOf(element)
  for (let levels = 0; at && levels < 8; levels++, at = parentOf(at)) if (at.tagName === 'pre') return true
  return false
}

function placeOf(node: HtmlNode, file: string | undefined): Location | undefined {
  const span = (node as DefaultTreeAdapterMap['element']).sourceCodeLocation
  if (!span) return undefined
  const start = { line: span.startLine, column: span.startCol, offset: span.startOffset }
  const end = { line: span.endLine, column: span.endCol, offset: span.endOffset }
  return file === undefined ? { start, end } : { file, start, end }
}
