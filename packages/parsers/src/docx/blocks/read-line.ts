import type { Inline, PartLocation } from '@clausekit/model'
import type { CountedLook, Look, ParagraphContent } from '../inlines/line-reading.js'
import { readInlines } from '../inlines/read-inlines.js'
import type { Label } from '../numbering/counter.js'
import { child, type Element, isOn } from '../part/element.js'
import { type PartReading, placeOf } from '../reading.js'
import { layer, type ParagraphProperties, readParagraphProperties } from '../styles/properties.js'
import type { Style } from '../styles/read-styles.js'
import type { StyleMeaning } from '../templates/index.js'

/** A paragraph with all that tells what it is. */
export type Line = {
  style: Style
  meaning: StyleMeaning | undefined
  properties: ParagraphProperties
  label: Label | undefined
  children: Inline[]
  anchors: readonly string[]
  boxes: ParagraphContent['boxes']
  look: Look
  /** Where its words begin and its label stands, in twentieths of a point. */
  indent: number
  position: number
  /** Whether a list gives it the number of a clause. */
  isNumberedByList: boolean
  /** Whether it holds nothing but lines of a table of contents. */
  isContents: boolean
  location: PartLocation
}

/** What stands in a paragraph whose end was deleted: it opens the next one. */
export type Carried = Pick<ParagraphContent, 'children' | 'anchors' | 'boxes'>

/** Read a paragraph; its number counts. */
export function readLine(paragraph: Element, carried: Carried | undefined, reading: PartReading): Line | Carried {
  const element = propertiesThen(child(paragraph, 'w:pPr'), reading)
  const style = reading.styles.paragraph(child(element, 'w:pStyle')?.attributes['w:val'])
  const location = placeOf(reading, paragraph)
  const wasContents = isWithinContents(reading)
  const content = readInlines(paragraph, style, location, reading)
  const children = carried ? [...carried.children, ...content.children] : content.children
  const anchors = carried ? [...carried.anchors, ...content.anchors] : content.anchors
  const boxes = carried ? [...carried.boxes, ...content.boxes] : content.boxes
  if (endsElsewhere(element, reading)) return { children, anchors, boxes }
  const own = readParagraphProperties(element)
  const properties = layer(style.paragraph, own)
  const isContents = children.length === 0 && (wasContents || isWithinContents(reading))
  const label = isContents ? undefined : reading.counter.next(own.numbering, style)
  const isOwnList = own.numbering?.numId !== undefined
  const indent =
    own.indent ?? (isOwnList ? (label?.indent ?? properties.indent) : (properties.indent ?? label?.indent)) ?? 0
  const firstLine =
    own.firstLine ??
    (isOwnList ? (label?.firstLine ?? properties.firstLine) : (properties.firstLine ?? label?.firstLine)) ??
    0
  return {
    style,
    meaning: reading.templates.meaningOf(style.names),
    properties,
    label,
    children,
    anchors,
    boxes,
    look: lookOf(content.look, properties),
    indent,
    position: indent + firstLine,
    isNumberedByList: reading.numbersByLists && (label?.isOutline ?? false),
    isContents,
    location,
  }
}

function isWithinContents({ fields }: PartReading): boolean {
  return fields.some((field) => field.isLeftOut)
}

function lookOf({ length, bold, size }: CountedLook, { alignment }: ParagraphProperties): Look {
  return { length, isBold: length > 0 && bold === length, isCentred: alignment === 'center', size }
}

export function isLine(read: Line | Carried): read is Line {
  return 'style' in read
}

/** The properties in the text that was asked for: before a tracked change they were others. */
function propertiesThen(element: Element | undefined, { isOriginal }: PartReading): Element | undefined {
  return (isOriginal ? child(child(element, 'w:pPrChange'), 'w:pPr') : undefined) ?? element
}

/** A paragraph whose mark was deleted, or is not yet there, goes on in the next one. */
function endsElsewhere(element: Element | undefined, { isOriginal }: PartReading): boolean {
  const mark = child(element, 'w:rPr')
  if (!mark || mark.children.length === 0) return false
  if (child(mark, isOriginal ? 'w:ins' : 'w:del') || child(mark, isOriginal ? 'w:moveTo' : 'w:moveFrom')) return true
  return (isOn(mark, 'w:vanish') ?? false) && !(isOn(mark, 'w:specVanish') ?? false)
}
