import { branchOf } from '../inlines/drawings.js'
import { child, type Element, elements, settingOf } from '../part/element.js'
import { lose, type PartReading, placeOf } from '../reading.js'

/** The paragraphs and tables that a child of a story is or holds; a table of contents that is marked as one stays an `sdt`. */
export function* flatten(element: Element, reading: PartReading): Generator<Element> {
  switch (element.name) {
    case 'w:p':
    case 'w:tbl':
      yield element
      return
    case 'w:sdt':
      if (isContentsControl(element) && reading.leavesOutContents) yield element
      else yield* flattenAll(child(element, 'w:sdtContent'), reading)
      return
    case 'w:ins':
    case 'w:moveTo':
      if (!reading.isOriginal) yield* flattenAll(element, reading)
      return
    case 'w:del':
    case 'w:moveFrom':
      if (reading.isOriginal) yield* flattenAll(element, reading)
      return
    case 'w:customXml':
    case 'w:smartTag':
      yield* flattenAll(element, reading)
      return
    case 'mc:AlternateContent':
      yield* flattenAll(branchOf(element), reading)
      return
    case 'w:altChunk':
      lose(reading, 'included-file', placeOf(reading, element))
  }
}

function* flattenAll(holder: Element | undefined, reading: PartReading): Generator<Element> {
  for (const element of elements(holder)) yield* flatten(element, reading)
}

function isContentsControl(control: Element): boolean {
  const gallery = settingOf(child(child(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
  return gallery === 'Table of Contents'
}
