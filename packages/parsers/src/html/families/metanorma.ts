import { type Element, hasClass, isElement } from '../../html-elements/dom.js'
import { headingOf } from '../../html-elements/headings.js'
import type { Reader } from '../../html-elements/reader.js'
import { siblingsOf } from '../../html-elements/siblings.js'
import type { PageBlock } from '../../parser.js'
import { countClasses, generatorOf } from '../document.js'
import { mainElement } from '../main-content.js'
import type { Family } from './family.js'

/** Documents made by Metanorma: OGC, ISO and IEC drafts, national standards. */
export const metanorma: Family = {
  name: 'metanorma',
  recognise: (document) =>
    /metanorma/i.test(generatorOf(document)) ||
    countClasses(document, /^(?:recommendationtitle|termnum|terms|normref|zzstdtitle1|sourcetitle|tabletitle)$/) > 3,
  content: ({ body }) => mainElement(body),
  leavesOut: (element) =>
    hasClass(element, /^(?:title-section|prefatory-section|toc|tocheading|pagebreak|btn|rule|coverpage.*)$/),
  readBlock: (element, reader) => readTermNumber(element, reader),
}

/** The number of a term, the term and its other names stand in paragraphs of their own: together they are a heading. */
function readTermNumber(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'p') return undefined
  const names = namesBehind(element)
  if (!hasClass(element, /^termnum$/)) {
    const isName = hasClass(element, /^(?:terms|altterms)$/)
    return isName && numberBefore(element) ? [] : undefined
  }
  const [heading] = headingOf(element, TERM_LEVEL, reader)
  if (!heading) return undefined
  const words = names.map((name) => headingOf(name, TERM_LEVEL, reader)[0]?.children ?? [])
  const children = words.flatMap((inlines, index) => [
    { type: 'text' as const, value: index === 0 ? ' ' : '; ' },
    ...inlines,
  ])
  return [{ ...heading, children: [...heading.children, ...children] }]
}

/** Terms stand below the clause that lists them, whatever its level. */
const TERM_LEVEL = 6

/** Entries have few names; the number stands close before them. */
const MOST_NAMES = 12

const NAME = /^(?:terms|altterms)$/

/** The paragraphs with the names of a term, right behind its number. */
function namesBehind(number: Element): Element[] {
  const { nodes, place } = siblingsOf(number)
  const behind = nodes.slice(place + 1, place + 1 + MOST_NAMES)
  const end = behind.findIndex((node) => !isElement(node) || !hasClass(node, NAME))
  return (end < 0 ? behind : behind.slice(0, end)).filter(isElement)
}

function numberBefore(name: Element): boolean {
  const { nodes, place } = siblingsOf(name)
  const before = nodes.slice(Math.max(0, place - MOST_NAMES), place).reverse()
  const number = before.find((node) => !isElement(node) || !hasClass(node, NAME))
  return number !== undefined && isElement(number) && hasClass(number, /^termnum$/)
}
