import type { Block, Inline } from '@clausekit/model'
import { elementsOf, isElement, type XmlElement } from '../xml/index.js'
import type { Reading } from './reading.js'

const HEAD = ['label', 'title', 'index-title-group', 'title-group']

/** What holds blocks and is none itself: its label and title as a line before them. */
export function readHeaded(element: XmlElement, reading: Reading): Block[] {
  const body = element.children.filter((child) => !isElement(child) || !HEAD.includes(child.name))
  return [...headOf(element, reading), ...reading.flow(body)]
}

/** The label and the title of an element on one line. */
export function headOf(element: XmlElement, reading: Reading): Block[] {
  const space: Inline = { type: 'text', value: ' ' }
  const parts = elementsOf(element, ...HEAD).map((part) => reading.inlines([part]))
  const children = parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [space, ...part]))
  return children.length > 0 ? [{ type: 'paragraph', children, location: element.location }] : []
}
