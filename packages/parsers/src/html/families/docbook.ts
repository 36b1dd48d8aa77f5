import { figureContent } from '../../html-elements/as-blocks.js'
import {
  childElements,
  type Element,
  elementsWithin,
  findElement,
  hasClass,
  lineOf,
  parentOf,
} from '../../html-elements/dom.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { captionOf } from '../../html-elements/tables.js'
import type { FrontMatter, PageBlock } from '../../parser.js'
import { generatorOf, type HtmlDocument } from '../document.js'
import type { Family } from './family.js'
import { printedDate } from './head-lists.js'

/** Pages made by the DocBook style sheets. */
export const docbook: Family = {
  name: 'docbook',
  recognise: (document) => /docbook/i.test(generatorOf(document)) || document.classes.has('titlepage'),
  leavesOut: (element) =>
    element.tagName === 'div' &&
    hasClass(element, /^(?:toc|navheader|navfooter|list-of-(?:tables|figures|examples|equations|procedures))$/),
  readBlock: (element, reader) => readTitlePage(element, reader) ?? readTitled(element, reader),
  frontMatter,
}

/** Below the title of a book or a chapter its page has only lines: subtitle, authors, dates. */
function readTitlePage(page: Element, reader: Reader): PageBlock[] | undefined {
  if (page.tagName !== 'div' || !hasClass(page, /^titlepage$/)) return undefined
  const blocks = reader.readBlocks(page.childNodes, deeper(reader))
  const first = blocks.findIndex(({ type }) => type === 'heading')
  return blocks.map(
    (block, index): PageBlock =>
      block.type === 'heading' && index !== first
        ? { type: 'paragraph', children: block.children, location: block.location }
        : block,
  )
}

const FRAMES = /^(?:table|figure|equation|informalfigure)$/

/** A table, figure or formula with its title before or behind it. */
function readTitled(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'div' || !hasClass(element, FRAMES)) return undefined
  const title = childElements(element).find((child) => child.tagName === 'p' && hasClass(child, /^title$/))
  if (!title) return undefined
  reader.anchors.meet(element)
  const [id] = reader.anchors.take()
  const inner = element.childNodes.filter((child) => child !== title)
  const children = figureContent(reader.readBlocks(inner, deeper(reader)))
  const named = { ...(id ? { id } : {}), ...captionOf(lineOf(title)) }
  const [only, ...others] = children
  if (only?.type === 'table' && others.length === 0) return [{ ...only, ...named }]
  return children.length > 0 ? [{ type: 'figure', ...named, children, location: reader.place(element) }] : undefined
}

function frontMatter({ body, title }: HtmlDocument): FrontMatter {
  const page = findElement(body, isCover)
  if (!page) return {}
  const said = (name: RegExp) => {
    const found = findElement(page, (element) => hasClass(element, name))
    return found ? lineOf(found) : undefined
  }
  const version = /^(?:version|release|edition)?\s*v?(\d[\w.-]{0,20})$/i.exec(
    said(/^(?:releaseinfo|edition)$/) ?? '',
  )?.[1]
  const shown = said(/^(?:pubdate|date)$/)
  const date = shown ? (/^\d{4}(?:-\d{2}){1,2}$/.exec(shown)?.[0] ?? printedDate([shown])) : undefined
  const authors = [...elementsWithin(page)]
    .filter((element) => /^h[3-6]$/.test(element.tagName) && hasClass(element, /^(?:author|editor|corpauthor)$/))
    .map(lineOf)
  const heading = said(/^title$/) ?? title
  return {
    ...(heading ? { title: heading } : {}),
    ...(version ? { version } : {}),
    ...(date ? { date } : {}),
    ...(authors.length > 0 ? { authors } : {}),
  }
}

/** The title page of the whole, not of a chapter. */
function isCover(element: Element): boolean {
  const parent = parentOf(element)
  return (
    hasClass(element, /^titlepage$/) &&
    parent !== undefined &&
    hasClass(parent, /^(?:book|article|set|part|reference)$/)
  )
}
