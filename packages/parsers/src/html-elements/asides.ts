import type { Block } from '@clausekit/model'
import type { PageBlock } from '../parser.js'
import { asBlocks } from './as-blocks.js'
import { type Aside, splitTitle, splitTypedLabel, titleElement, withoutJoint } from './aside-titles.js'
import {
  attribute,
  childElements,
  classesOf,
  type Element,
  findElement,
  type HtmlNode,
  hasClass,
  lineOf,
} from './dom.js'
import { deeper, leavingOut, type Reader } from './reader.js'

/** The kinds of asides by the names that style sheets give them. */
const KINDS: readonly [RegExp, Aside][] = [
  [
    /^(?:example|examples?-?block|informative-example|illegal-example|admonition-example|theme-admonition-example)$/,
    'example',
  ],
  [
    /^(?:warning|caution|danger|important|attention|advisement|(?:theme-|markdown-)?(?:admonition|alert)-(?:warning|caution|danger|important)|callout-(?:warning|caution|danger|important)|confluence-information-macro-(?:note|warning)|usa-alert--(?:warning|error))$/,
    'warning',
  ],
  [
    /^(?:note|notes?-?block|informative-note|issue|ednote|editorial-note|tip|hint|remark|seealso|rfc-note|admonition|admonitionblock|theme-admonition-(?:note|tip|info|success|secondary)|markdown-alert(?:-note|-tip)?|callout-(?:note|tip)|confluence-information-macro(?:-information|-tip)?|usa-alert)$/,
    'note',
  ],
]

const ASIDE_ELEMENTS = new Set([
  'div',
  'p',
  'aside',
  'section',
  'blockquote',
  'pre',
  'table',
  'figure',
  'details',
  'dl',
])

/** What an element is by its class or role; inline elements and cells are none. */
export function asideKind(element: Element): Aside | undefined {
  if (!ASIDE_ELEMENTS.has(element.tagName) || element.attrs.length === 0) return undefined
  const names = classesOf(element)
  const found = KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))
  if (found) return found[1]
  return attribute(element, 'role') === 'note' ? 'note' : undefined
}

/** A note, an example or a warning with the label that it prints. */
export function readAside(element: Element, type: Aside, reader: Reader): PageBlock[] {
  // A section with headings of its own is no note, whatever its class.
  if (element.tagName === 'section' && childElements(element).some(({ tagName }) => /^h[1-6]$/.test(tagName)))
    return reader.readBlocks(element.childNodes, deeper(reader))
  reader.anchors.meet(element)
  const [id] = reader.anchors.take()
  const { label, children } = labelled(element, type, reader)
  if (children.length === 0 && !label) return []
  return [{ type, ...(id ? { id } : {}), ...(label ? { label } : {}), children, location: reader.place(element) }]
}

function labelled(element: Element, type: Aside, reader: Reader): { label?: string | undefined; children: Block[] } {
  const title = titleElement(element)
  const inner = title ? leavingOut([title], reader) : reader
  const blocks = asBlocks(reader.readBlocks(contentOf(element), deeper(inner)))
  if (!title) return splitTypedLabel(blocks, type)
  const { label, rest } = splitTitle(lineOf(title))
  const location = reader.place(title)
  const named: Block[] = rest
    ? [{ type: 'paragraph', children: [{ type: 'text', value: rest, location }], location }]
    : []
  return { label, children: [...named, ...(title.tagName === 'span' ? withoutJoint(blocks) : blocks)] }
}

/** A `pre` is the content itself; the table of an admonition has an icon in its first cell. */
function contentOf(element: Element): HtmlNode[] {
  if (element.tagName === 'pre' || element.tagName === 'table' || element.tagName === 'dl') return [unnamed(element)]
  const content = hasClass(element, /^admonitionblock$/)
    ? findElement(element, (cell) => cell.tagName === 'td' && hasClass(cell, /^content$/))
    : undefined
  return (content ?? element).childNodes
}

/** The element as if it had no class, so that it is read as what it is. */
function unnamed(element: Element): Element {
  return {
    ...element,
    attrs: element.attrs.filter(({ name }) => name !== 'class' && name !== 'role' && name !== 'id'),
  }
}
