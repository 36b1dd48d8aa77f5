import { attribute, findElement, hasClass, lineOf } from '../../html-elements/dom.js'
import type { FrontMatter } from '../../parser.js'
import { generatorOf, type HtmlDocument } from '../document.js'
import type { Family } from './family.js'
import { readTitledBlock } from './titled-blocks.js'

/** Pages made by Asciidoctor. */
export const asciidoctor: Family = {
  name: 'asciidoctor',
  recognise: (document) =>
    /asciidoc/i.test(generatorOf(document)) ||
    (document.classes.has('sectionbody') && document.classes.has('paragraph')),
  leavesOut: (element) =>
    ['toc', 'footer', 'footer-text', 'toctitle'].includes(attribute(element, 'id') ?? '') ||
    hasClass(element, /^(?:toc|toctitle|details|conum)$/),
  readBlock: (element, reader) => readTitledBlock(element, reader),
  frontMatter,
}

function frontMatter({ body }: HtmlDocument): FrontMatter {
  const header = findElement(body, (element) => attribute(element, 'id') === 'header')
  if (!header) return {}
  const said = (name: RegExp, tag = 'span') => {
    const element = findElement(
      header,
      (each) => each.tagName === tag && (name.test(attribute(each, 'id') ?? '') || hasClass(each, name)),
    )
    return element ? lineOf(element) : undefined
  }
  const heading = findElement(header, ({ tagName }) => tagName === 'h1')
  const date = said(/^revdate$/)
  const version = said(/^revnumber$/)?.replace(/^version\s+|,$/gi, '')
  const author = said(/^author$/)
  return {
    ...(heading ? { title: lineOf(heading) } : {}),
    ...(date && /^\d{4}/.test(date) ? { date } : {}),
    ...(version ? { version } : {}),
    ...(author ? { authors: [author] } : {}),
  }
}
