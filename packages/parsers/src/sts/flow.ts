import { type Block, type Inline, isTextLocation, type TextLocation } from '@clausekit/model'
import { elementOf, isElement, textOf, type XmlElement, type XmlNode } from '../xml/index.js'
import {
  readAddress,
  readCode,
  readContributors,
  readIndexEntry,
  readQuote,
  readSignature,
  readSpeech,
  readVerse,
} from './blocks.js'
import { isKnown, isUnprinted } from './element-names.js'
import { readArray, readFigure, readPictureBlock } from './figures.js'
import { readFootnote } from './footnotes.js'
import { readDisplayFormula, readFormulaGroup } from './formulas.js'
import { readHeaded } from './headed.js'
import { readDefinitionList, readList } from './lists.js'
import { readAside, readBindingNote, readStatement } from './notes.js'
import type { Reading } from './reading.js'
import { readReference } from './references.js'
import { readBareTable, readTableWrap } from './tables.js'
import { readTermDisplay } from './term-displays.js'
import { readTermEntry } from './term-entries.js'

type Reader = (element: XmlElement, reading: Reading) => Block[]

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['p', readParagraph],
  ['list', readList],
  ['def-list', readDefinitionList],
  ['table-wrap', readTableWrap],
  ['table', readBareTable],
  ['array', readArray],
  ['fig', readFigure],
  ['fig-group', readFigure],
  ['graphic', readPictureBlock],
  ['media', readPictureBlock],
  ['xGraphic', readPictureBlock],
  ['supplementary-material', readFigure],
  ['disp-formula', readDisplayFormula],
  ['disp-formula-group', readFormulaGroup],
  ['non-normative-note', readAside],
  ['non-normative-example', readAside],
  ['normative-note', readBindingNote],
  ['normative-example', readBindingNote],
  ['boxed-text', readAside],
  ['statement', readStatement],
  ['fn', (element, reading) => [readFootnote(element, reading)]],
  ['disp-quote', readQuote],
  ['verse-group', readVerse],
  ['speech', readSpeech],
  ['code', readCode],
  ['preformat', readCode],
  ['address', readAddress],
  ['sig-block', readSignature],
  ['contrib-group', readContributors],
  ['ref', readReference],
  ['termEntry', readTermEntry],
  ['term-display', readTermDisplay],
  ['alternatives', readAlternatives],
  ['title', readLine],
  ['label', readLine],
  ['attrib', readLine],
  ['index-entry', readIndexEntry],
  ['copyright-statement', readLine],
  ['copyright-year', readLine],
  ['copyright-holder', readLine],
  ...[
    'sec',
    'app',
    'app-group',
    'sub-part',
    'term-sec',
    'ref-list',
    'fn-group',
    'notes-group',
    'table-wrap-group',
    'chem-struct-wrap',
    'table-wrap-foot',
    'legend',
    'caption',
    'editing-instruction',
    'permissions',
    'glossary',
    'ack',
    'bio',
    'notes',
    'note',
    'license',
    'license-p',
    'index-div',
    'index-group',
    'index',
  ].map((name): [string, Reader] => [name, readHeaded]),
])

/** Blocks that mean something else within TBX, where words surround them. */
const WORDS_WITHIN = new Set(['note', 'label', 'title'])

/** Content in which words and blocks stand side by side: words become paragraphs, each as long as no block stands between. */
export function readFlow(nodes: readonly XmlNode[], reading: Reading): Block[] {
  const blocks: Block[] = []
  let run: XmlNode[] = []
  const flush = () => {
    if (run.length === 0) return
    const paragraph = paragraphOf(run, reading)
    if (paragraph) blocks.push(paragraph)
    run = []
  }
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as XmlNode
    const reader = isElement(node) ? READERS.get(node.name) : undefined
    if (!isElement(node) || (reader ? isOfLine(node, run, nodes, at) : !holdsBlocks(node))) {
      run.push(node)
      continue
    }
    flush()
    if (!isKnown(node.name)) reading.unknown(node)
    for (const block of reader ? reader(node, reading) : readFlow(node.children, reading)) blocks.push(block)
  }
  flush()
  return blocks
}

/** Whether a block stands within a line: a footnote behind words is their mark, a formula amid words goes on with them. */
function isOfLine(element: XmlElement, run: readonly XmlNode[], nodes: readonly XmlNode[], at: number): boolean {
  if (element.name === 'fn') return run.some(isPrinted)
  if (element.name === 'disp-formula')
    // Some converters know no other element for formulas.
    return !elementOf(element, 'label') && goesOn(run) && nodes.slice(at + 1, at + 4).some(isPrinted)
  return WORDS_WITHIN.has(element.name) && run.some((node) => node.type === 'text' && isPrinted(node))
}

function isPrinted(node: XmlNode): boolean {
  return isElement(node) ? !READERS.has(node.name) : node.type === 'text' && node.value.trim() !== ''
}

/** Whether words stand before, and do not announce what follows. */
function goesOn(run: readonly XmlNode[]): boolean {
  const last = run.findLast(isPrinted)
  return last !== undefined && !/[:：]\s*$/.test(textOf(last).slice(-20))
}

/** Whether a wrapper such as named-content stands around blocks. */
function holdsBlocks(element: XmlElement): boolean {
  if (element.prefix === 'mml' || element.name === 'math' || isUnprinted(element.name)) return false
  return element.children.some(
    (child) =>
      isElement(child) &&
      ((READERS.has(child.name) && !INLINE_TOO.has(child.name)) || (!INLINE.has(child.name) && holdsBlocks(child))),
  )
}

/** Elements with a block reader that a line may hold as well. */
const INLINE_TOO = new Set([
  'title',
  'label',
  'fn',
  'alternatives',
  'graphic',
  'media',
  'disp-formula',
  'note',
  'attrib',
])
const INLINE = new Set(['std', 'xref', 'mixed-citation', 'element-citation', 'citation-alternatives', 'ext-link'])

function readParagraph(element: XmlElement, reading: Reading): Block[] {
  const isPreserved = element.attributes['xml:space'] === 'preserve'
  const blocks = isPreserved ? readCode(element, reading) : readFlow(element.children, reading)
  const id = reading.pointers.pointedNameOf(element)
  const at = blocks.findIndex(({ type }) => type === 'paragraph' || type === 'code')
  return id && at >= 0 ? blocks.with(at, { ...(blocks[at] as Block), id } as Block) : blocks
}

function paragraphOf(nodes: readonly XmlNode[], reading: Reading): Block | undefined {
  // White space between blocks is all that most runs hold.
  if (nodes.every((node) => node.type === 'text' && node.value.trim() === '')) return undefined
  const children = reading.inlines(nodes)
  if (children.length === 0) return undefined
  const first = placeOf(children.find(placeOf))
  const last = placeOf(children.findLast(placeOf))
  if (!first || !last) return { type: 'paragraph', children }
  return { type: 'paragraph', children, location: first === last ? first : { ...first, end: last.end } }
}

function placeOf(inline: Inline | undefined): TextLocation | undefined {
  return isTextLocation(inline?.location) ? inline.location : undefined
}

function readLine(element: XmlElement, reading: Reading): Block[] {
  return readFlow(element.children, reading)
}

/** The way to show something that says most. */
function readAlternatives(element: XmlElement, reading: Reading): Block[] {
  const children = element.children.filter(isElement)
  const best = ['table', 'math', 'tex-math', 'textual-form', 'code', 'preformat'].flatMap((name) =>
    children.filter((child) => child.name === name),
  )
  return readFlow(best.length > 0 ? best.slice(0, 1) : children.slice(0, 1), reading)
}
