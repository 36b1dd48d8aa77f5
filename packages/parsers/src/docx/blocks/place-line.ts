import type { Block, Inline, Paragraph } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../../inlines.js'
import type { PageBlock } from '../../parser.js'
import type { Label } from '../numbering/counter.js'
import type { PartReading } from '../reading.js'
import type { Collector } from './collect.js'
import type { Definitions } from './definitions.js'
import { figureOf, formulaOf } from './figures.js'
import { headingOf } from './headings.js'
import { kindOfLabel, type TypedMarker, typedMarker, withLabel } from './labels.js'
import { goesOnFrom } from './marker-order.js'
import type { Line } from './read-line.js'
import { splitLines } from './split-lines.js'
import { readBlocks, type StoryReading } from './story-reading.js'
import type { Terms } from './terms.js'

/** Where the lines of a story go. */
export type Places = { blocks: Collector; terms: Terms; definitions: Definitions }

/** Put a paragraph into its place: what it is, then the text boxes that hang on it. */
export function placeLine(line: Line, places: Places, reading: StoryReading): void {
  const { blocks } = places
  const [drawn, loose] = line.boxes.length === 0 ? NO_BOXES : readBoxes(line, reading)
  const figure = figureOf(line, drawn, reading)
  if (figure) blocks.add(figure)
  else {
    placeWords(line, places, reading)
    for (const block of drawn) blocks.add(block)
  }
  for (const block of loose) blocks.add(block)
}

const NO_BOXES: [Block[], PageBlock[]] = [[], []]

/** What the text boxes of a paragraph hold: boxes of a drawing are its lettering, others hold text of the page. */
function readBoxes({ boxes }: Line, reading: StoryReading): [Block[], PageBlock[]] {
  const within = { ...reading, isWithin: true }
  const drawn: Block[] = []
  const loose: PageBlock[] = []
  for (const { isInDrawing, content } of boxes) {
    if (isInDrawing) drawn.push(...readBlocks(content, within))
    else loose.push(...reading.readStory(content, within))
  }
  return [drawn, loose]
}

function placeWords(line: Line, { blocks, terms, definitions }: Places, reading: StoryReading): void {
  const { meaning, label, location } = line
  const children = trimInlines(line.children)
  const isEmpty = children.every((each) => each.type === 'break')
  const term = terms.take(line, children)
  if (term) {
    definitions.close()
    if (term.pointer) blocks.add(term.pointer)
    return
  }
  const definition = isEmpty ? undefined : definitions.take(line, children)
  if (definition) {
    if (definition.list) blocks.add(definition.list)
    return
  }
  const heading = headingOf(line, children, isEmpty)
  if (heading) {
    for (const block of heading) blocks.add(block)
    return
  }
  if (isEmpty) return
  if (meaning?.is !== 'title' && reading.front.title.length > 0) reading.front.isComplete = true
  const formula = formulaOf(children, location)
  // A hanging indent and a tab make an item of a line, whoever typed its marker.
  const marker = line.position < line.indent || meaning?.is === 'item' ? typedMarker(inlineText(children)) : undefined
  if (meaning?.is === 'title') placeTitle(line, blocks, reading)
  else if (meaning?.is === 'code') placeCode(line, blocks)
  else if (formula) blocks.add(formula)
  else if (kindOfLabel(label) === 'marker') blocks.item(line, paragraphOf(line, children, reading))
  else if (marker) placeTyped(line, marker, children, blocks, reading)
  else for (const words of splitLines(withLabel(label, children, location))) placeText(line, words, blocks, reading)
}

function placeText(line: Line, words: Inline[], blocks: Collector, reading: StoryReading): void {
  const paragraph = paragraphOf(line, words, reading)
  if (!reading.isWithin) reading.looks.set(paragraph, line.look)
  blocks.text(line, paragraph)
}

function placeTyped(
  line: Line,
  marker: TypedMarker,
  children: Inline[],
  blocks: Collector,
  reading: StoryReading,
): void {
  const first = blocks.takeBack((block) => goesOnFrom(markerOf(block)?.text ?? '', marker.text))
  // Items need not be indented alike: a) may stand before them as a paragraph.
  const opening = first && markerOf(first)
  if (opening && first?.type === 'paragraph') {
    const words = trimInlines(dropStart(first.children, opening.length))
    blocks.item({ ...line, label: labelOf(opening) }, { ...first, children: words })
  }
  blocks.item(
    { ...line, label: labelOf(marker) },
    paragraphOf(line, trimInlines(dropStart(children, marker.length)), reading),
  )
}

function markerOf(block: PageBlock): TypedMarker | undefined {
  return block.type === 'paragraph' ? typedMarker(inlineText(block.children)) : undefined
}

function labelOf({ text, isCounted }: TypedMarker): Label {
  return {
    text,
    isCounted,
    level: 0,
    counterId: undefined,
    isFirst: /^[（(]?[1aAi][)）.]$/.test(text),
    isOutline: false,
    suffix: 'tab',
    indent: undefined,
    firstLine: undefined,
  }
}

/** The title of the standard stays a paragraph of its cover. */
export function placeTitle(line: Line, blocks: Collector, reading: StoryReading): void {
  const { front } = reading
  const words = inlineText(line.children).replace(/\s+/g, ' ').trim()
  const language = line.meaning?.is === 'title' ? line.meaning.language : undefined
  if (language === undefined && !front.isComplete && words !== '') front.title.push(words)
  if (language !== undefined && front.others.every((other) => other.language !== language))
    front.others.push({ language, text: words })
  if (language !== undefined || line.meaning?.is !== 'title') front.isComplete ||= front.title.length > 0
  blocks.add(paragraphOf(line, trimInlines(line.children), reading))
}

function placeCode({ children, location }: Line, blocks: Collector): void {
  const value = inlineText(children)
  const before = blocks.takeBack((block) => block.type === 'code')
  blocks.add(
    before?.type === 'code' ? { ...before, value: `${before.value}\n${value}` } : { type: 'code', value, location },
  )
}

function paragraphOf({ anchors, location }: Line, children: Inline[], { targets }: PartReading): Paragraph {
  const id = anchors.find((anchor) => targets.has(anchor))
  return { type: 'paragraph', ...(id === undefined ? {} : { id }), children, location }
}
