import type { Block } from '@clausekit/model'
import { elementOf, elementsOf, type XmlElement } from '../xml/index.js'
import { readCaptionLabel } from './labels.js'
import type { Reading } from './reading.js'
import { lineOfInlines } from './strings.js'

export type Caption = {
  number?: string | undefined
  title: string /** What else stands in the caption. */
  rest: Block[]
}

/** The number and the title of a table or figure. */
export function readCaption(element: XmlElement, reading: Reading): Caption {
  const line = (part: XmlElement | undefined) => lineOfInlines(reading.inlines(part?.children ?? []))
  const { number, rest: words } = readCaptionLabel(line(elementOf(element, 'label')))
  const caption = elementOf(element, 'caption')
  const titled = elementOf(caption, 'title') ?? elementOf(element, 'title')
  const rest = caption ? caption.children.filter((child) => child !== titled) : []
  const blocks = reading.flow(rest)
  const [first, ...others] = blocks
  // A caption without a title has it as its first paragraph.
  const isTitle = titled === undefined && first?.type === 'paragraph'
  const title = isTitle ? lineOfInlines(first.children) : line(titled)
  return { number, title: [words, title].filter(Boolean).join(' '), rest: isTitle ? others : blocks }
}

/** The parts of a table or figure that the caption reads. */
export function isCaptionPart(element: XmlElement): boolean {
  return element.name === 'label' || element.name === 'caption' || element.name === 'title'
}

/** Elements of a name below an element, also within alternatives. */
export function shownOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element, name, 'alternatives').flatMap((child) =>
    child.name === name ? [child] : elementsOf(child, name).slice(0, 1),
  )
}
