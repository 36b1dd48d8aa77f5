import { symbolOf, unicodeOf } from '../../symbol-fonts.js'
import { child, type Element, elements, wordsIn } from '../part/element.js'
import type { NoteKind } from '../reading.js'
import { layer, type RunProperties, readRunProperties } from '../styles/properties.js'
import type { Style } from '../styles/read-styles.js'
import { branchOf, readDrawing } from './drawings.js'
import { beginField, endField, isLeftOut, separateField } from './fields.js'
import type { LineReading } from './line-reading.js'
import { BOLD, ITALIC, SUBSCRIPT, SUPERSCRIPT } from './words.js'

/** Read a run: words that are set alike, and what stands between them. */
export function readRun(run: Element, line: LineReading): void {
  const properties = propertiesOf(run, line)
  if (properties.isHidden) {
    // A field may begin in a hidden run and show words all the same.
    for (const each of elements(run))
      if (each.name === 'w:fldChar' || each.name === 'w:instrText') readField(each, line)
    return
  }
  const format = formatOf(properties, line.style)
  for (const [index, each] of run.children.entries()) {
    if (typeof each === 'string') continue
    if (isMarkedNote(each)) {
      addMarkedNote(each, run.children.slice(index + 1), line)
      return
    }
    readRunChild(each, line, properties, format)
  }
}

/** A reference to a note whose mark is typed behind it in the place of a number. */
function isMarkedNote({ name, attributes }: Element): boolean {
  if (name !== 'w:footnoteReference' && name !== 'w:endnoteReference') return false
  const follows = attributes['w:customMarkFollows']
  return follows === '1' || follows === 'true' || follows === 'on'
}

function addMarkedNote(element: Element, behind: Element['children'], line: LineReading): void {
  if (isLeftOut(line.reading.fields)) return
  const mark = behind.map((each) => (typeof each === 'string' ? '' : markIn(each))).join('')
  addNote(element.name === 'w:footnoteReference' ? 'footnote' : 'endnote', element, line, mark.trim() || undefined)
}

function markIn(element: Element): string {
  return element.name === 'w:sym'
    ? symbolOf(element.attributes['w:char'] ?? '', element.attributes['w:font'])
    : wordsIn(element)
}

function readRunChild(element: Element, line: LineReading, properties: RunProperties, format: number): void {
  const { reading, words } = line
  if (element.name === 'w:fldChar' || element.name === 'w:instrText') {
    readField(element, line)
    return
  }
  if (isLeftOut(reading.fields)) return
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      addText(unicodeOf(wordsIn(element).replace(UNSEEN, ''), properties.font), line, properties, format)
      break
    case 'w:tab':
    case 'w:ptab':
      words.text('\t', format)
      break
    case 'w:br':
      // Only a break within the text is one of its words.
      if ((element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') addBreak(line)
      return
    case 'w:cr':
      addBreak(line)
      break
    case 'w:noBreakHyphen':
      words.text('-', format)
      break
    case 'w:sym':
      words.text(symbolOf(element.attributes['w:char'] ?? '', element.attributes['w:font']), format)
      break
    case 'w:footnoteReference':
      addNote('footnote', element, line)
      break
    case 'w:endnoteReference':
      addNote('endnote', element, line)
      break
    case 'w:drawing':
    case 'w:pict':
    case 'w:object': {
      const { images, boxes } = readDrawing(element, line)
      for (const image of images) words.add(image)
      line.boxes.push(...boxes)
      break
    }
    case 'w:ruby': {
      const base = child(element, 'w:rubyBase')
      if (base) line.readChildren(base, line)
      break
    }
    case 'mc:AlternateContent': {
      for (const each of elements(branchOf(element))) readRunChild(each, line, properties, format)
      break
    }
  }
}

function readField(element: Element, line: LineReading): void {
  const { fields } = line.reading
  if (element.name === 'w:instrText') {
    const field = fields.at(-1)
    if (field?.isCode) field.code += wordsIn(element)
    return
  }
  switch (element.attributes['w:fldCharType']) {
    case 'begin':
      beginField(element, line)
      break
    case 'separate':
      separateField(line)
      break
    case 'end':
      endField(line)
      break
  }
}

/** Marks of direction and places where a line may break: the page does not show them. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g

const USUAL_SIZE = 20

function addText(value: string, { words, look, style }: LineReading, properties: RunProperties, format: number): void {
  words.text(value, format)
  const length = value.trim().length
  look.length += length
  if (properties.isBold ?? style.run.isBold) look.bold += length
  if (length > 0) look.size = Math.max(look.size, properties.size ?? style.run.size ?? USUAL_SIZE)
}

function addBreak({ words, location }: LineReading): void {
  words.add({ type: 'break', location })
}

function addNote(kind: NoteKind, element: Element, line: LineReading, mark?: string): void {
  const { reading, words, location } = line
  const id = element.attributes['w:id']
  if (id === undefined) return
  const { noteId, label } = reading.notes.refer(kind, id, mark)
  words.add({ type: 'footnoteReference', noteId, label, location })
}

function propertiesOf(run: Element, { reading, style }: LineReading): RunProperties {
  const own = readRunProperties(child(run, 'w:rPr'))
  const near = own.styleId === undefined ? own : layer(reading.styles.run(own.styleId), own)
  return style.run.isHidden === undefined || near.isHidden !== undefined
    ? near
    : { ...near, isHidden: style.run.isHidden }
}

/** What stands out in its paragraph: words of a bold style are not stressed by being bold. */
function formatOf({ isBold, isItalic, position }: RunProperties, style: Style): number {
  return (
    (isBold && !style.run.isBold ? BOLD : 0) |
    (isItalic && !style.run.isItalic ? ITALIC : 0) |
    (position === 'superscript' ? SUPERSCRIPT : position === 'subscript' ? SUBSCRIPT : 0)
  )
}
