import type { XmlElement } from '../xml/index.js'
import type { Target } from './targets.js'
import { printedLine } from './words.js'

/** A pointer in the words that xml2rfc prints, and the place of the other document that it names. */
export type Pointer = { text: string; locality: string | undefined }

/**
 * What `xref` and `relref` print.
 *
 * @param words The words within the pointer.
 * @param target What it points at; undefined where there is no such name.
 * @see RFC 7991, 2.66; the text renderer of xml2rfc
 */
export function readPointer(element: XmlElement, words: string, target: Target | undefined): Pointer {
  const { attributes } = element
  const form = formOf(element)
  const content = derivedContent(element, target)
  const isReference = target ? target.kind === 'reference' : true
  const own = words ? `${words} ` : ''
  if (form.section) {
    const cited = `${own}[${content || (attributes.target ?? '')}]`
    return { text: withPlace(form.style, form.section, cited, words), locality: placeName(form.section) }
  }
  if (attributes.format === 'none' || form.style === 'none' || !content) return { text: words, locality: undefined }
  const shown = isReference && attributes.format !== 'title' ? `[${content}]` : words ? `(${content})` : content
  return { text: own + shown, locality: undefined }
}

type Form = { section: string | undefined; style: string }

/** The styles of rfc2629.xslt by those of RFC 7991. */
const STYLES: Readonly<Record<string, string>> = {
  of: 'of',
  ',': 'comma',
  '()': 'parens',
  number: 'bare',
  sec: 'section',
}

function formOf({ attributes }: XmlElement): Form {
  const style = attributes['x:fmt']
    ? STYLES[attributes['x:fmt']]
    : (attributes.sectionFormat ?? attributes.displayFormat)
  return {
    section: attributes.section || attributes['x:sec'] || undefined,
    style: style ?? (attributes['x:fmt'] || 'of'),
  }
}

function derivedContent({ attributes }: XmlElement, target: Target | undefined): string {
  const { derivedContent: prepared, format = 'default' } = attributes
  if (prepared !== undefined && prepared !== '') return printedLine(prepared)
  if (format === 'none') return ''
  if (!target) return attributes.target ?? ''
  if (format === 'counter') return target.counter
  return format === 'title' ? (target.title ?? target.text) : target.text
}

function withPlace(style: string, section: string, cited: string, words: string): string {
  const place = placeName(section)
  switch (style) {
    case 'comma':
      return `${cited}, ${place}`
    case 'parens':
      return `${cited} (${place})`
    case 'section':
      return place
    case 'bare':
      return words && words !== section ? `${section} (${words})` : section
    default:
      return `${place} of ${cited}`
  }
}

/** Section 3.2, Appendix A, and Part for names. */
function placeName(section: string): string {
  if (/^\d/.test(section)) return `Section ${section}`
  return `${/^[A-Z](?:\.|$)/.test(section) ? 'Appendix' : 'Part'} ${section}`
}
