import { inlineText } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'
import { isElementTitle } from './element-titles.js'
import type { Look } from './inlines/line-reading.js'

type Paragraph = Extract<PageBlock, { type: 'paragraph' }>

const LONGEST = 60
const ELEMENTS: ReadonlySet<string> = new Set(['foreword', 'introduction'])

/**
 * Foreword, summary and introduction before the first clause are headings, where their titles stand out without a style that says so.
 *
 * Their words would open the text of the standard otherwise, and oblige.
 */
export function findFrontElements(blocks: readonly PageBlock[], looks: ReadonlyMap<PageBlock, Look>): PageBlock[] {
  const at = blocks.findIndex(({ type }) => type === 'heading')
  const first = blocks[at]
  if (first?.type !== 'heading') return [...blocks]
  return blocks.map((block, index) =>
    index < at && block.type === 'paragraph' && isElement(block, looks.get(block))
      ? asHeading(block, first.level)
      : block,
  )
}

function isElement({ children }: Paragraph, look: Look | undefined): boolean {
  if (!look || !(look.isBold || look.isCentred)) return false
  const words = inlineText(children).trim()
  return words.length <= LONGEST && isElementTitle(words, ELEMENTS)
}

function asHeading({ children, id, location }: Paragraph, level: number): Heading {
  return { type: 'heading', level, number: null, children, anchors: id === undefined ? [] : [id], location }
}
