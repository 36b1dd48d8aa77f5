import type { Block, Inline, Paragraph } from '@clausekit/model'
import type { MarkedTerm, PageBlock } from '../../parser.js'
import type { Look } from '../inlines/line-reading.js'
import type { Element } from '../part/element.js'
import type { PartReading } from '../reading.js'

/** What the front of the document says of it. */
export type Front = {
  /** The lines of the title, in their order; others come behind it when it is complete. */
  title: string[]
  isComplete: boolean
  others: { language: string; text: string }[]
}

/** What is collected while stories are read. */
export type Collected = {
  front: Front
  /** Entries of terms that styles mark. */
  terms: MarkedTerm[]
  /** How the paragraphs of the body look, where no style tells what they are. */
  looks: Map<PageBlock, Look>
}

export type StoryReading = PartReading &
  Collected & {
    /** Whether the story is a cell, a note or a text box. */
    isWithin: boolean
    /** Reads a story within this one: cells and text boxes hold paragraphs and tables again. */
    readStory(holder: Element, reading: StoryReading): PageBlock[]
  }

export function createCollected(): Collected {
  return { front: { title: [], isComplete: false, others: [] }, terms: [], looks: new Map() }
}

/** As `readStory` within a cell, a note or a drawing, where only blocks of the tree may stand: headings become paragraphs. */
export function readBlocks(holder: Element, reading: StoryReading): Block[] {
  return reading.readStory(holder, reading).map((block) => (block.type === 'heading' ? asParagraph(block) : block))
}

function asParagraph({ children, number, location }: Extract<PageBlock, { type: 'heading' }>): Paragraph {
  const opening: Inline[] = number ? [{ type: 'text', value: `${number} `, location }] : []
  return { type: 'paragraph', children: [...opening, ...children], location }
}
