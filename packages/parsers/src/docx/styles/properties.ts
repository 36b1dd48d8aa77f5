import { type Element, figure, isSet, numberOf } from '../part/element.js'

/** Where a paragraph stands in a list; 0 as `numId` takes the numbering of its style away. */
export type NumberingPlace = { numId?: number | undefined; level?: number | undefined }

/** What a style or a paragraph says of paragraphs; undefined: nothing. */
export type ParagraphProperties = {
  /** 0 to 8 for headings, 9 for text. */
  outlineLevel?: number | undefined
  numbering?: NumberingPlace | undefined
  /** In twentieths of a point, from the margin to the second line. */
  indent?: number | undefined
  /** In twentieths of a point; below zero for a hanging one. */
  firstLine?: number | undefined
  alignment?: string | undefined
}

/** What a style or a run says of characters; undefined: nothing. */
export type RunProperties = {
  isBold?: boolean | undefined
  isItalic?: boolean | undefined
  isHidden?: boolean | undefined
  /** In half points. */
  size?: number | undefined
  /** superscript or subscript. */
  position?: string | undefined
  font?: string | undefined
  /** The style of characters that it has besides. */
  styleId?: string | undefined
}

const NONE = Object.freeze({})

/** Read the properties of a paragraph, `w:pPr`. */
export function readParagraphProperties(element: Element | undefined): ParagraphProperties {
  if (!element || element.children.length === 0) return NONE
  const found: ParagraphProperties = {}
  for (const each of element.children) {
    if (typeof each === 'string') continue
    switch (each.name) {
      case 'w:outlineLvl':
        found.outlineLevel = figure(each.attributes['w:val'])
        break
      case 'w:numPr':
        found.numbering = { numId: numberOf(each, 'w:numId'), level: numberOf(each, 'w:ilvl') }
        break
      case 'w:jc':
        found.alignment = each.attributes['w:val']
        break
      case 'w:ind': {
        const hanging = figure(each.attributes['w:hanging'])
        found.indent = figure(each.attributes['w:left'] ?? each.attributes['w:start'])
        found.firstLine = hanging === undefined ? figure(each.attributes['w:firstLine']) : -hanging
      }
    }
  }
  return found
}

/** Read the properties of a run, `w:rPr`. */
export function readRunProperties(element: Element | undefined): RunProperties {
  if (!element || element.children.length === 0) return NONE
  const found: RunProperties = {}
  for (const each of element.children) {
    if (typeof each === 'string') continue
    switch (each.name) {
      case 'w:b':
        found.isBold = isSet(each)
        break
      case 'w:i':
        found.isItalic = isSet(each)
        break
      case 'w:vanish':
        found.isHidden = isSet(each)
        break
      case 'w:sz':
        found.size = figure(each.attributes['w:val'])
        break
      case 'w:vertAlign':
        found.position = each.attributes['w:val']
        break
      case 'w:rFonts':
        found.font = each.attributes['w:ascii'] ?? each.attributes['w:hAnsi']
        break
      case 'w:rStyle':
        found.styleId = each.attributes['w:val']
    }
  }
  return found
}

/** Two sets of properties as one: what the nearer one says counts. */
export function layer<T extends object>(far: T, near: T): T {
  if (near === NONE) return far
  const result = { ...far }
  for (const key in near) if (near[key] !== undefined) result[key] = near[key]
  return result
}
