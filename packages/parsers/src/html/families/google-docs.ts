import type { Inline } from '@clausekit/model'
import { attribute, childElements, type Element, hasClass, lineOf } from '../../html-elements/dom.js'
import { headingOf } from '../../html-elements/headings.js'
import { readInlines } from '../../html-elements/inlines.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { countClasses } from '../document.js'
import type { Family } from './family.js'
import { readGoogleList } from './google-lists.js'

/** Documents that Google Docs exports. */
export const googleDocs: Family = {
  name: 'google-docs',
  recognise: (document) => document.classes.has('doc-content') || countClasses(document, /^lst-kix_/) > 3,
  leavesOut: (element) => isComment(element) || isTableOfContents(element),
  readInline,
  readBlock: (element, reader) =>
    element.tagName === 'p' && hasClass(element, /^title$/)
      ? headingOf(element, 1, reader)
      : readGoogleList(element, reader),
}

/** Marks of comments, and the comments at the end of the page. */
function isComment(element: Element): boolean {
  if (element.tagName === 'a')
    return /^cmnt/.test(attribute(element, 'id') ?? '') || /^#cmnt/.test(attribute(element, 'href') ?? '')
  if (element.tagName !== 'div' && element.tagName !== 'p') return false
  const [first] = childElements(element)
  return (
    first !== undefined &&
    (/^cmnt\d/.test(attribute(first, 'id') ?? '') ||
      (element.tagName === 'div' && first.tagName === 'p' && isComment(first)))
  )
}

/** Entries of the table of contents are paragraphs that are one link to a heading, mostly twice: title and page. */
function isTableOfContents(element: Element): boolean {
  if (element.tagName !== 'p' || !hasClass(element, /^c\d+$/)) return false
  const links = childElements(element)
    .flatMap((span) => (span.tagName === 'span' ? childElements(span) : []))
    .filter(({ tagName }) => tagName === 'a')
  const words = links
    .filter((link) => /^#h\./.test(attribute(link, 'href') ?? ''))
    .map(lineOf)
    .join('')
  return words !== '' && words.replace(/\s/g, '') === lineOf(element).replace(/\s/g, '')
}

/** Links lead over a page of the maker. */
function readInline(element: Element, reader: Reader): Inline[] | undefined {
  const url = element.tagName === 'a' ? attribute(element, 'href') : undefined
  const target = url ? /^https:\/\/www\.google\.com\/url\?q=([^&]+)/.exec(url)?.[1] : undefined
  if (!target) return undefined
  return [
    {
      type: 'link',
      url: decode(target),
      children: readInlines(element.childNodes, deeper(reader)),
      location: reader.place(element),
    },
  ]
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
