import { isContentsTitle } from '../../assemble/contents.js'
import { trimInlines } from '../../inlines.js'
import type { PageBlock } from '../../parser.js'
import { type Element, elements } from '../part/element.js'
import { createCollector } from './collect.js'
import { createDefinitions } from './definitions.js'
import { flatten } from './flatten.js'
import { type Places, placeLine, placeTitle } from './place-line.js'
import { type Carried, isLine, type Line, readLine } from './read-line.js'
import type { StoryReading } from './story-reading.js'
import { readTable } from './tables.js'
import { createTerms } from './terms.js'

/** Read a row of paragraphs and tables: the body, a cell, a note, a text box. */
export function readStory(holder: Element, reading: StoryReading): PageBlock[] {
  const story = createStory(reading)
  for (const element of elements(holder)) story.read(element)
  return story.result()
}

/** What reads a story, element by element. */
export type Story = {
  /** Read the next child: a paragraph, a table, or what holds some. */
  read(element: Element): void
  result(): PageBlock[]
}

export function createStory(reading: StoryReading): Story {
  const blocks = createCollector()
  const places: Places = { blocks, terms: createTerms(reading.terms), definitions: createDefinitions() }
  let carried: Carried | undefined
  let contentsTitle: Line | undefined
  const settleTitle = () => {
    const line = contentsTitle
    if (line) {
      // Chinese templates give the title of the standard above clause 1 the same style.
      const paragraph = { type: 'paragraph' as const, children: line.children, location: line.location }
      if (isContentsTitle(paragraph)) blocks.add(paragraph)
      else placeTitle(line, blocks, reading)
    }
    contentsTitle = undefined
  }
  const leaveOutContents = () => {
    contentsTitle = undefined
    blocks.takeBack(isContentsTitle)
  }
  const place = (line: Line) => {
    if (line.isContents || line.meaning?.is === 'contents') {
      leaveOutContents()
      return
    }
    if (line.children.length > 0 || line.boxes.length > 0) settleTitle()
    if (line.meaning?.is === 'contentsTitle' && line.children.length > 0) contentsTitle = line
    else placeLine(line, places, reading)
  }
  const readFlat = (element: Element) => {
    if (element.name === 'w:p') {
      const read = readLine(element, carried, reading)
      carried = isLine(read) ? undefined : read
      if (isLine(read)) place(read)
    } else if (element.name === 'w:sdt') leaveOutContents()
    else {
      settleTitle()
      places.definitions.close()
      for (const block of readTable(element, reading)) blocks.add(block)
    }
  }
  return {
    read: (element) => {
      if (element.name === 'w:p') readFlat(element)
      else for (const each of flatten(element, reading)) readFlat(each)
    },
    result: (): PageBlock[] => {
      settleTitle()
      // The last paragraph of a story has no next one.
      if (carried && carried.children.length > 0)
        blocks.add({ type: 'paragraph', children: trimInlines(carried.children) })
      return blocks.result()
    },
  }
}
