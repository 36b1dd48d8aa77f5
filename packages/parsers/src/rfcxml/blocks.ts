import type { Block, Inline, TextLocation } from '@clausekit/model'
import type { XmlElement, XmlNode } from '../xml/index.js'
import { readAddress } from './address.js'
import { readArtset, readArtwork, readFigure, readSourceCode } from './figures.js'
import { readInlines } from './inlines.js'
import { readDefinitions, readOldList, readOrdered, readUnordered } from './lists.js'
import { idOf, type Reading } from './reading.js'
import { readTable, readTextTable } from './tables.js'
import { withId } from './with-id.js'
import { isBlank, stretchOf } from './words.js'

type Reader = (element: XmlElement, reading: Reading) => Block[]

/** Elements that stand on lines of their own, by name. */
const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    t: (element, reading) => readBlocks(element.children, reading, idOf(element, reading).id),
    preamble: (element, reading) => readBlocks(element.children, reading),
    postamble: (element, reading) => readBlocks(element.children, reading),
    list: readOldList,
    ul: readUnordered,
    ol: readOrdered,
    dl: readDefinitions,
    figure: readFigure,
    artwork: readArtwork,
    artset: readArtset,
    sourcecode: readSourceCode,
    table: readTable,
    texttable: readTextTable,
    aside: (element, reading) => hold('note', element, reading),
    note: (element, reading) => hold('note', element, reading),
    blockquote: readQuote,
    name: () => [],
  }),
)

const INLINES = new Set([
  ...['xref', 'relref', 'eref', 'iref', 'cref', 'bcp14', 'em', 'strong', 'tt', 'sub', 'sup', 'br', 'u', 'contact'],
  ...['spanx', 'vspace', 'author', 'ref', 'dfn', 'h', 'highlight', 'anchor-alias', 'source', 'span', 'Description'],
])

/**
 * The blocks that nodes make: elements on lines of their own, and the words between them as paragraphs.
 *
 * @param id The id of the first block.
 */
export function readBlocks(nodes: readonly XmlNode[], reading: Reading, id?: string): Block[] {
  const blocks: Block[] = []
  let run: XmlNode[] = []
  const endRun = () => {
    if (run.length > 0) blocks.push(...paragraphOf(readInlines(run, reading)))
    run = []
  }
  for (const node of nodes) {
    const reader = node.type === 'element' ? readerOf(node) : undefined
    if (node.type === 'element' && reader) {
      endRun()
      for (const block of reader(node, reading)) blocks.push(block)
    } else if (isParagraphBreak(node)) endRun()
    else if (run.length > 0 || node.type !== 'text' || !isBlank(node.value)) run.push(node)
  }
  endRun()
  return id === undefined ? blocks : withId(blocks, id)
}

function readerOf(element: XmlElement): Reader | undefined {
  const reader = READERS.get(element.name)
  if (reader || INLINES.has(element.name)) return reader
  // What is not known is read by what it holds: its words are kept in any case.
  const holdsBlocks = element.children.some((child) => child.type === 'element' && READERS.has(child.name))
  return holdsBlocks ? ({ children }, reading) => readBlocks(children, reading) : undefined
}

/** In v2 `vspace` breaks a line, and with `blankLines` a paragraph. */
function isParagraphBreak(node: XmlNode): boolean {
  return node.type === 'element' && node.name === 'vspace' && Number(node.attributes.blankLines ?? 0) > 0
}

function paragraphOf(children: Inline[]): Block[] {
  if (children.length === 0) return []
  const first = children[0]?.location as TextLocation | undefined
  const last = children.at(-1)?.location as TextLocation | undefined
  return [{ type: 'paragraph', children, ...(first && last ? { location: stretchOf(first, last) } : {}) }]
}

function hold(type: 'note' | 'quote', element: XmlElement, reading: Reading): Block[] {
  const children = readBlocks(element.children, reading)
  return children.length > 0 ? [{ type, ...idOf(element, reading), children, location: element.location }] : []
}

/** xml2rfc prints whom a quotation is from behind it. */
function readQuote(element: XmlElement, reading: Reading): Block[] {
  const [quote] = hold('quote', element, reading)
  const { quotedFrom } = element.attributes
  if (quote?.type !== 'quote' || !quotedFrom) return quote ? [quote] : []
  const source: Block = { type: 'paragraph', children: [{ type: 'text', value: `-- ${quotedFrom}` }] }
  return [{ ...quote, children: [...quote.children, source] }]
}

/** The blocks of a section, without its subsections; people in it have their addresses. */
export function readSectionBlocks(section: XmlElement, reading: Reading): Block[] {
  const blocks: Block[] = []
  let run: XmlNode[] = []
  for (const node of section.children) {
    if (node.type !== 'element' || !STAND_APART.has(node.name)) {
      run.push(node)
      continue
    }
    for (const block of readBlocks(run, reading)) blocks.push(block)
    run = []
    if (node.name !== 'section') for (const block of readAddress(node)) blocks.push(block)
  }
  for (const block of readBlocks(run, reading)) blocks.push(block)
  return blocks
}

const STAND_APART = new Set(['section', 'contact', 'author'])
