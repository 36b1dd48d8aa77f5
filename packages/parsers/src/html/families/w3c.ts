import { attribute, type Element, findElement, hasClass, lineOf, parentOf } from '../../html-elements/dom.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import type { FrontMatter, PageBlock } from '../../parser.js'
import { countClasses, generatorOf, type HtmlDocument } from '../document.js'
import type { Family } from './family.js'
import { headDate, headNames, printedDate } from './head-lists.js'
import { readSuccessCriterion } from './success-criteria.js'
import { isXmlSpec, numberAppendices, readDefinedTerm, readProductionName } from './xmlspec.js'

/** Specifications made by ReSpec or Bikeshed, and the older ones of W3C and WHATWG with their classes. */
export const w3c: Family = {
  name: 'w3c',
  marksStructure: true,
  recognise: (document) =>
    /respec|bikeshed|anolis/i.test(generatorOf(document)) ||
    (countClasses(document, /^secno$/) > 2 && countClasses(document, /^(?:head|h-entry)$/) > 0) ||
    /w3\.org\/StyleSheets\/TR\//i.test(document.source.slice(0, 20000)),
  leavesOut: (element) =>
    hasClass(
      element,
      /^(?:dfn-panel|dfnpanel|doclinks|index|indexlist|self-link|selectors|respec-.*|annotation|mdn-anno)$/,
    ) && !holdsLabel(element),
  readBlock: (element, reader) =>
    readHead(element, reader) ?? readSuccessCriterion(element, reader) ?? readProductionName(element, reader),
  readInline: (element, reader) => readDefinedTerm(element, reader),
  finish: (blocks, { body }) => (isXmlSpec(body) ? numberAppendices(blocks) : blocks),
  frontMatter,
}

/** Some links to an own place hold the label of an example. */
function holdsLabel(element: Element): boolean {
  return element.tagName === 'a' && lineOf(element).length > 1
}

/** The title stays a heading; below it the cover has only lines. */
function readHead(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'div' || !hasClass(element, /^head$/)) return undefined
  const blocks = reader.readBlocks(element.childNodes, deeper(reader))
  return blocks.map(
    (block): PageBlock =>
      block.type === 'heading' && block.level > 1
        ? { type: 'paragraph', children: block.children, location: block.location }
        : block,
  )
}

function frontMatter({ body, title, source }: HtmlDocument): FrontMatter {
  const head = findElement(body, (element) => hasClass(element, /^head$/))
  if (!head) return {}
  const heading = findElement(head, ({ tagName }) => tagName === 'h1')
  const state = findElement(head, isState)
  const date = headDate(head) ?? printedDate(state ? [lineOf(state)] : [])
  const status = state ? STAGE.exec(lineOf(state))?.[1] : undefined
  const editors = headNames(head, /^editors?\b/i)
  const names = editors.length > 0 ? editors : headNames(head, /^authors?\b/i)
  const publisher = publisherOf(head, source)
  const version = findElement(
    head,
    (element) => element.tagName === 'a' && hasClass(element, /^u-url$/) && parentOf(element)?.tagName === 'dd',
  )
  return {
    title: heading ? lineOf(heading) : title,
    ...(date ? { date } : {}),
    ...(status ? { status } : {}),
    ...(publisher ? { publisher } : {}),
    ...(names.length > 0 ? { authors: names } : {}),
    ...(version ? { url: attribute(version, 'href') } : {}),
  }
}

/** The stage before the date: W3C Recommendation 19 July 2022; Living Standard — Last Updated 3 May 2031. */
const STAGE = /^(?:W3C )?(.+?)(?:,|\s+[—–-]\s+Last Updated)?\s*(?:\d{1,2} \p{Lu}.*|\d{4}-\d\d-\d\d)?$/u

/** The tools are used by others, too: the logo or the style sheet tells whose page it is. */
function publisherOf(head: Element, source: string): string | undefined {
  const start = source.slice(0, 20000)
  if (/\bW3C\b/.test(lineOf(head)) || /w3\.org\/StyleSheets\/TR\//i.test(start)) return 'W3C'
  return /\bresources\.whatwg\.org\//i.test(start) ? 'WHATWG' : undefined
}

/** The line with the stage and the date, such as "W3C Recommendation 19 July 2022". */
function isState(element: Element): boolean {
  if (['w3c-state', 'profile-and-date', 'living-standard'].includes(attribute(element, 'id') ?? '')) return true
  return element.tagName === 'h2' && printedDate([lineOf(element)]) !== undefined
}
