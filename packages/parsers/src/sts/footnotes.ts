import type { Footnote, Inline } from '@clausekit/model'
import { elementOf, type XmlElement } from '../xml/index.js'
import type { Reading } from './reading.js'
import { lineOfInlines } from './strings.js'

/** A footnote where it stands in a line: its words wait for the end of the clause, a mark stays unless one stands before. */
export function readMarkFootnote(element: XmlElement, reading: Reading): Inline[] {
  const footnote = readFootnote(element, reading)
  reading.footnotes.push(footnote)
  if (reading.pointers.isAnnounced(element)) return []
  const { location } = element
  return [
    {
      type: 'footnoteReference',
      noteId: footnote.id as string,
      ...(footnote.label ? { label: footnote.label } : {}),
      location,
    },
  ]
}

export function readFootnote(element: XmlElement, reading: Reading): Footnote {
  const labelled = elementOf(element, 'label')
  const label = labelled ? lineOfInlines(reading.inlines(labelled.children)) : (element.attributes.symbol ?? '')
  return {
    type: 'footnote',
    id: reading.pointers.nameOf(element),
    ...(label ? { label } : {}),
    children: reading.flow(element.children.filter((child) => child !== labelled)),
    location: element.location,
  }
}
