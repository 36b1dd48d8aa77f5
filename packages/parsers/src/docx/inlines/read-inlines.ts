import type { PartLocation } from '@clausekit/model'
import { readEquation } from '../equations/read-equation.js'
import { child, type Element } from '../part/element.js'
import type { PartReading } from '../reading.js'
import type { Style } from '../styles/read-styles.js'
import { branchOf } from './drawings.js'
import { isLeftOut, simpleField } from './fields.js'
import type { LineReading, ParagraphContent } from './line-reading.js'
import { readRun } from './read-run.js'
import { createWords } from './words.js'

/** Read the content of a paragraph: runs, links, fields, notes, pictures, formulas, in the text that was asked for. */
export function readInlines(
  paragraph: Element,
  style: Style,
  location: PartLocation,
  reading: PartReading,
): ParagraphContent {
  const line: LineReading = {
    reading,
    location,
    style,
    words: createWords(location),
    anchors: [],
    boxes: [],
    look: { length: 0, bold: 0, size: 0 },
    readChildren,
  }
  readChildren(paragraph, line)
  const { words, anchors, boxes, look } = line
  return { children: words.result(), anchors, boxes, look }
}

function readChildren(element: Element, line: LineReading): void {
  for (const each of element.children) if (typeof each !== 'string') readElement(each, line)
}

function readElement(element: Element, line: LineReading): void {
  const { reading, words } = line
  switch (element.name) {
    case 'w:r':
      readRun(element, line)
      break
    case 'w:hyperlink':
      readHyperlink(element, line)
      break
    case 'w:bookmarkStart': {
      const name = element.attributes['w:name']
      if (name !== undefined && name !== '_GoBack') line.anchors.push(name)
      break
    }
    case 'w:ins':
    case 'w:moveTo':
      if (!reading.isOriginal) readChildren(element, line)
      break
    case 'w:del':
    case 'w:moveFrom':
      if (reading.isOriginal) readChildren(element, line)
      break
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:sdtContent':
    case 'w:dir':
    case 'w:bdo':
      readChildren(element, line)
      break
    case 'w:sdt': {
      const content = child(element, 'w:sdtContent')
      if (content) readChildren(content, line)
      break
    }
    case 'w:fldSimple':
      simpleField(element, line, () => readChildren(element, line))
      break
    case 'mc:AlternateContent': {
      const branch = branchOf(element)
      if (branch) readChildren(branch, line)
      break
    }
    case 'm:oMath':
    case 'm:oMathPara': {
      if (isLeftOut(reading.fields)) return
      for (const inline of readEquation(element, line.location)) words.add(inline)
      break
    }
  }
}

function readHyperlink(element: Element, line: LineReading): void {
  const { 'r:id': id, 'w:anchor': anchor } = element.attributes
  const outside = id === undefined ? undefined : line.reading.relationships.get(id)?.target
  const url = outside !== undefined ? (anchor ? `${outside}#${anchor}` : outside) : anchor ? `#${anchor}` : undefined
  if (url !== undefined) line.words.open(url)
  readChildren(element, line)
  if (url !== undefined) line.words.close()
}
