import {
  attribute,
  childElements,
  type Element,
  elementsWithin,
  type HtmlNode,
  hasClass,
  isElement,
  isText,
  parentOf,
  within,
} from '../html-elements/dom.js'
import { isUnseen } from '../html-elements/hidden.js'

const TABLE_OF_CONTENTS =
  /^(?:toc|toc[-_].*|table-?of-?contents|contents-?list|toctree-wrapper|toc_container|toc_list|localtoc|sectlevel1)$/
const CHROME =
  /^(?:nav|navbar.*|navigation|breadcrumbs?|pagination|pager|side-?bar|sphinxsidebar.*|skip-?(?:link|nav|to-?content)|(?:site|page)-(?:header|footer|nav).*|footer-nav|rst-versions|headerlink|no-?print|hidden-print|d-print-none|share-?(?:bar|buttons?)?|social-.*|cookie-(?:banner|bar|consent|notice)|prev-next.*|edit-(?:page|this-page|link)|copy-?btn|back-?to-?top|search-?box)$/

/** Landmarks around the text; the cover of a text may stand in one. */
const LANDMARKS = new Set(['banner', 'contentinfo'])

/** Elements that sites use for the parts of a page, and that may be named after what they hold. */
const PARTS = new Set(['div', 'ul', 'ol', 'aside', 'header', 'footer', 'form', 'section'])

/** Whether an element leads elsewhere and says nothing itself: navigation, tables of contents, what is not printed. */
export function isChrome(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'nav') return true
  if (element.attrs.length === 0) return false
  if (LANDMARKS.has(attribute(element, 'role') ?? '')) return !holdsHeadings(element)
  // docutils links each heading back to the table of contents: the link is no table itself.
  if (tagName !== 'a' && (hasClass(element, TABLE_OF_CONTENTS) || isNamed(element, TABLE_OF_CONTENTS)))
    return linkShare(element) > 0.5
  if (isTitledBox(element)) return false
  return (hasClass(element, CHROME) || isNamed(element, CHROME)) && !holdsHeadings(element)
}

/** docutils and DocBook call a box within the text a sidebar, too: it opens with a title of its own. */
function isTitledBox(element: Element): boolean {
  const [first] = childElements(element)
  return hasClass(element, /^sidebar$/) && first !== undefined && hasClass(first, /^(?:sidebar-title|titlepage|title)$/)
}

function isNamed(element: Element, pattern: RegExp): boolean {
  return PARTS.has(element.tagName) && pattern.test(attribute(element, 'id')?.toLowerCase() ?? '')
}

/** No list of contents or bar of links has more nodes; what has more is text. */
const MOST_NODES = 5000

/** The share of the words that stand in links. */
function linkShare(element: Element): number {
  let all = 0
  let linked = 0
  let nodes = 0
  for (const node of within(element)) {
    if (++nodes > 4 * MOST_NODES) break
    // The title of the table itself says nothing of what is in it.
    if (!isText(node) || /^h[1-6]$/.test(parentOf(node)?.tagName ?? '')) continue
    const length = node.value.trim().length
    all += length
    if (isWithinLink(node)) linked += length
  }
  return all === 0 ? 1 : linked / all
}

function isWithinLink(node: HtmlNode): boolean {
  let at = parentOf(node)
  for (let levels = 0; at && levels < 5; levels++, at = parentOf(at)) if (at.tagName === 'a') return true
  return false
}

function holdsHeadings(element: Element): boolean {
  let nodes = 0
  for (const inner of within(element))
    if (++nodes > MOST_NODES || (isElement(inner) && /^h[1-6]$/.test(inner.tagName))) return true
  return false
}

const MOST_CANDIDATES = 20

/** The element that holds most of the words and is marked as the main one. */
export function mainElement(body: Element): Element | undefined {
  const candidates: Element[] = []
  for (const element of elementsWithin(body))
    if (candidates.length < MOST_CANDIDATES && isMain(element)) candidates.push(element)
  if (candidates.length === 0) return undefined
  const all = sizeOf(body)
  const sized = candidates.map((element) => ({ element, size: sizeOf(element) }))
  return sized.filter(({ size }) => size > all / 2).sort((a, b) => a.size - b.size)[0]?.element
}

function isMain(element: Element): boolean {
  const isMarked =
    element.tagName === 'main' ||
    element.tagName === 'article' ||
    attribute(element, 'role') === 'main' ||
    (element.tagName === 'div' &&
      (attribute(element, 'id') === 'main-content' ||
        hasClass(
          element,
          /^(?:main-content|page-content|entry-content|article-content|post-content|markdown-body|rst-content|document-content)$/,
        )))
  return isMarked && !isUnseen(element)
}

/** How much text stands below an element, scripts and styles apart. */
function sizeOf(element: Element): number {
  let size = 0
  for (const node of within(element)) {
    if (!isText(node)) continue
    const parent = parentOf(node)?.tagName
    if (parent !== 'script' && parent !== 'style') size += node.value.trim().length
  }
  return size
}
