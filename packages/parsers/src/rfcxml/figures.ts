import type { Block } from '@clausekit/model'
import { elementOf, elementsOf, lineOf, textOf, type XmlElement } from '../xml/index.js'
import { idOf, type Reading } from './reading.js'
import { nameOf, titleOf } from './targets.js'
import { printed, printedLine } from './words.js'

/** Types of artwork that are drawings, no language. */
const DRAWINGS = new Set(['ascii-art', 'binary-art', 'call-flow', 'hex-dump', 'svg', 'drawing'])

/** A figure with number or title; one without is only the words and lines that it holds. */
export function readFigure(element: XmlElement, reading: Reading): Block[] {
  const number = reading.survey.captionNumbers.get(element)
  const isHidden = element.attributes['suppress-title'] === 'true'
  const title = isHidden ? '' : titleOf(element)
  const preamble = reading.readBlocks(elementsOf(element, 'preamble'), reading)
  const postamble = reading.readBlocks(elementsOf(element, 'postamble'), reading)
  const parts = element.children.filter(
    (child) => child.type !== 'element' || !['preamble', 'postamble', 'name'].includes(child.name),
  )
  const children = reading.readBlocks(parts, reading)
  if ((number === undefined && title === '') || isHidden) return [...preamble, ...children, ...postamble]
  const id = nameOf(element)
  const figure: Block = {
    type: 'figure',
    ...(id ? { id } : {}),
    ...(number ? { number } : {}),
    ...(title ? { title } : {}),
    children,
    location: element.location,
  }
  return [...preamble, figure, ...postamble]
}

/** Lines of artwork; a drawing without lines is a picture. */
export function readArtwork(element: XmlElement, reading: Reading): Block[] {
  const { type } = element.attributes
  const svg = elementOf(element, 'svg')
  const lines = svg ? '' : linesOf(element)
  if (lines) return [codeOf(element, lines, DRAWINGS.has(type ?? '') ? undefined : type, reading)]
  return pictureOf(element, svg, reading)
}

/** Of several forms of one drawing the one in characters is read. */
export function readArtset(element: XmlElement, reading: Reading): Block[] {
  const forms = elementsOf(element, 'artwork')
  const chosen = forms.find((form) => !elementOf(form, 'svg') && linesOf(form) !== '') ?? forms[0]
  const [block] = chosen ? readArtwork(chosen, reading) : []
  if (!block) return []
  return [block.type === 'code' ? { ...block, ...idOf(element, reading) } : block]
}

export function readSourceCode(element: XmlElement, reading: Reading): Block[] {
  const lines = linesOf(element)
  if (!lines) return pictureOf(element, undefined, reading)
  const { markers, name, type } = element.attributes
  const file = name ? ` file "${name}"` : ''
  const marked = markers === 'true' ? `<CODE BEGINS>${file}\n${lines}\n<CODE ENDS>` : lines
  return [codeOf(element, marked, type, reading)]
}

function codeOf(element: XmlElement, value: string, language: string | undefined, reading: Reading): Block {
  return {
    type: 'code',
    ...idOf(element, reading),
    value,
    ...(language ? { language } : {}),
    location: element.location,
  }
}

/** The lines as they stand, without empty ones at the ends and white space behind them. */
function linesOf(element: XmlElement): string {
  const lines = printed(textOf(element))
    .split('\n')
    .map((line) => line.trimEnd())
  const first = lines.findIndex((line) => line !== '')
  return first < 0 ? '' : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n')
}

/** A drawing that is no text: what stands in for it, or its own words. */
function pictureOf(element: XmlElement, svg: XmlElement | undefined, reading: Reading): Block[] {
  const { src = '', alt } = element.attributes
  const own = svg ? [elementOf(svg, 'title'), elementOf(svg, 'desc')].map(lineOf).filter(Boolean).join(' ') : ''
  const alternative = alt || own || (svg ? wordsOfDrawing(svg) : '')
  const url = /^data:/i.test(src) ? '' : src
  if (!src && !alternative) return []
  if (src)
    reading.diagnostics.push({
      severity: 'info',
      ruleId: 'source-not-read',
      source: 'parsers/rfcxml',
      message: `The ${element.name} lies at “${src.slice(0, 80)}” and was not read.`,
      location: element.location,
    })
  const { location } = element
  return [
    {
      type: 'paragraph',
      ...idOf(element, reading),
      children: [{ type: 'image', url, ...(alternative ? { alternative } : {}), location }],
      location,
    },
  ]
}

function wordsOfDrawing(svg: XmlElement): string {
  const words: string[] = []
  const pending = [svg]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.name === 'text') words.push(lineOf(next))
    else if (next.name !== 'style') pending.push(...elementsOf(next).reverse())
  }
  return printedLine(words.join(' '))
}
