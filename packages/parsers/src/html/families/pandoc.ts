import { attribute, findElement, hasClass, lineOf } from '../../html-elements/dom.js'
import { headingOf } from '../../html-elements/headings.js'
import type { FrontMatter } from '../../parser.js'
import { generatorOf, type HtmlDocument } from '../document.js'
import type { Family } from './family.js'

/** Pages made by pandoc or by HTML Tidy, as OASIS publishes them. */
export const pandoc: Family = {
  name: 'pandoc',
  recognise: (document) => /pandoc|tidy/i.test(generatorOf(document)),
  leavesOut: (element) => ['TOC', 'title-block-header'].includes(attribute(element, 'id') ?? ''),
  // OASIS prints the title of its documents in an element of its own.
  readBlock: (element, reader) => (element.tagName === 'h1big' ? headingOf(element, 1, reader) : undefined),
  frontMatter,
}

function frontMatter({ body, meta }: HtmlDocument): FrontMatter {
  const block = findElement(body, (element) => attribute(element, 'id') === 'title-block-header')
  const said = (name: RegExp) => {
    const element = block && findElement(block, (each) => hasClass(each, name))
    return element ? lineOf(element) : undefined
  }
  const title = said(/^title$/)
  const date = said(/^date$/) ?? meta.get('dcterms.date')?.[0]
  const author = said(/^author$/)
  return {
    ...(title ? { title } : {}),
    ...(date && /^\d{4}(?:-\d{2}){0,2}$/.test(date) ? { date } : {}),
    ...(author ? { authors: [author] } : {}),
  }
}
