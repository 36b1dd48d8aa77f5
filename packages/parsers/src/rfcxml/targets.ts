import { elementOf, type XmlElement } from '../xml/index.js'
import { isAppendixNumber } from './section-numbers.js'
import { printedLine, printedWords } from './words.js'

/** What a pointer may point at, in the words that xml2rfc prints for it. */
export type Target = {
  /** The name by which nodes of the tree point there. */
  name: string
  kind: 'section' | 'captioned' | 'reference' | 'other'
  /** Section 3.2, Figure 1, RFC2119. */
  text: string
  /** 3.2, 1, RFC2119. */
  counter: string
  title: string | undefined
}

/** A section without a number goes by its title. */
export function sectionTarget(element: XmlElement, number: string | null): Target {
  const title = titleOf(element)
  const text = number === null ? title : `${isAppendixNumber(number) ? 'Appendix' : 'Section'} ${number}`
  return { name: nameOf(element) ?? '', kind: 'section', text, counter: number ?? title, title }
}

export function captionedTarget(element: XmlElement, number: string): Target {
  const text = `${element.name === 'figure' ? 'Figure' : 'Table'} ${number}`
  return { name: nameOf(element) ?? '', kind: 'captioned', text, counter: number, title: titleOf(element) }
}

export function referenceTarget(element: XmlElement, label: string): Target {
  const title = printedWords(elementOf(elementOf(element, 'front'), 'title'))
  const name = element.attributes.anchor as string
  return { name, kind: 'reference', text: label, counter: label, title: title || undefined }
}

/** A paragraph, a list, an item: named by its own place or label, or else by the section that holds it. */
export function passageTarget(
  element: XmlElement,
  label: string | undefined,
  section: Target | undefined,
): Target | undefined {
  const name = nameOf(element)
  if (!name) return undefined
  const own = label?.replace(/\.$/, '')
  const text = preparedPlace(element.attributes.pn) ?? (element.name === 't' ? own : undefined) ?? section?.text ?? name
  return { name, kind: 'other', text, counter: own ?? section?.counter ?? name, title: undefined }
}

/** section-3.2-4.1 is Section 3.2, Paragraph 4, Item 1. */
function preparedPlace(pn: string | undefined): string | undefined {
  const match = /^section-(?:appendix\.)?([a-z\d.]+)-(\d+)(?:\.(\d[\d.]*))?$/.exec(pn ?? '')
  if (!match) return undefined
  const [, place, paragraph, item] = match
  const number = (place as string).toUpperCase()
  const words = `${isAppendixNumber(number) ? 'Appendix' : 'Section'} ${number}, Paragraph ${paragraph}`
  return item ? `${words}, Item ${item}` : words
}

/** The title that an element prints: its `name`, in v2 its `title` attribute. */
export function titleOf(element: XmlElement): string {
  const name = elementOf(element, 'name')
  return name ? printedWords(name) : printedLine(element.attributes.title ?? '')
}

/** The name by which pointers reach an element. */
export function nameOf({ attributes }: XmlElement): string | undefined {
  return attributes.anchor || attributes.pn || undefined
}
