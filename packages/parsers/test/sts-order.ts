import { elementOf, elementsOf, isElement, lineOf, type XmlElement, type XmlNode } from '../src/xml/index.js'
import { displayInOrder, entryInOrder } from './sts-term-order.js'

/**
 * The elements of STS in the order in which their words are printed: footnotes where their clause, table or figure
 * ends, the foot of a table last, the caption and the number where they stand in print, the term before its definition.
 *
 * @see docs/decisions/0006-footnotes-are-blocks.md
 */
export function asPrintedInSts(root: XmlElement): XmlElement {
  const footnotes = placesOf(root)
  const moved = new Set([...footnotes.values()].flat())
  const visit = (element: XmlElement): XmlElement => {
    const own = element.children.filter((child) => !isElement(child) || !moved.has(child))
    const all = withFootnotes(element, own, footnotes.get(element) ?? [])
    const children = reordered(element, all).map((child) => (isElement(child) ? visit(child) : child))
    return { ...element, location: element.location, children }
  }
  return visit(root)
}

/** What ends with the footnotes that it refers to. */
const HOLDERS = new Set(['sec', 'app', 'table', 'table-wrap', 'fig', 'fig-group', 'ref-list', 'front', 'body', 'back'])
/** Where footnotes stand already. */
const FEET = new Set(['table-wrap-foot', 'fn-group'])
/** What becomes an entry of a list: its marks are words, which lead nowhere. */
const ENTRIES = new Set(['ref', 'termEntry', 'term-display'])

/** The footnotes that belong to the end of an element: of the first that refers to them, or that they stand in. */
function placesOf(root: XmlElement): Map<XmlElement, XmlElement[]> {
  const byId = new Map<string, XmlElement>()
  const places = new Map<XmlElement, XmlElement[]>()
  const placed = new Set<XmlElement>()
  const place = (footnote: XmlElement, holder: XmlElement) => {
    if (placed.has(footnote)) return
    placed.add(footnote)
    places.set(holder, [...(places.get(holder) ?? []), footnote])
  }
  for (const footnote of footnotesOutsideTables(root))
    if (footnote.attributes.id) byId.set(footnote.attributes.id, footnote)
  const visit = (element: XmlElement, holder: XmlElement, isWords: boolean, parent?: XmlElement) => {
    const target = element.name === 'xref' && !isWords ? byId.get(element.attributes.rid ?? '') : undefined
    if (target) place(target, holder)
    if (element.name === 'fn' && !FEET.has(parent?.name ?? '')) place(element, holder)
    const areWords = isWords || ENTRIES.has(element.name)
    for (const child of elementsOf(element)) visit(child, HOLDERS.has(child.name) ? child : holder, areWords, element)
  }
  visit(root, root, false)
  return places
}

function footnotesOutsideTables(element: XmlElement): XmlElement[] {
  if (element.name === 'fn') return [element]
  return /^(?:table|fig)/.test(element.name) ? [] : elementsOf(element).flatMap(footnotesOutsideTables)
}

/** Before the first clause within. */
function withFootnotes(element: XmlElement, children: XmlNode[], footnotes: readonly XmlElement[]): XmlNode[] {
  const at = children.findIndex((child) => isElement(child) && /^(?:sec|app|term-sec)$/.test(child.name))
  const isClause = element.name === 'sec' || element.name === 'app'
  return at >= 0 && isClause ? children.toSpliced(at, 0, ...footnotes) : [...children, ...footnotes]
}

function reordered(element: XmlElement, children: XmlNode[]): XmlNode[] {
  const { name } = element
  if (name === 'table') return ranked(children, rankIn(['caption', 'thead', 'tbody', 'tr', 'tfoot']))
  if (name === 'disp-formula') return ranked(children, (child) => (isElement(child) && child.name === 'label' ? 1 : 0))
  if (name === 'disp-formula-group' && /\d/.test(lineOf(elementOf(element, 'label'))))
    return ranked(children, numberBehindFirst())
  if (name === 'fig' || name === 'fig-group') return ranked(children, rankIn(['label', 'caption']))
  if (name === 'table-wrap' && elementOf(element, 'table', 'alternatives')) return withUnits(children)
  if (name === 'ref') return withLabelOnce(element, children)
  if (name === 'term-display') return displayInOrder(element)
  if (name === 'term-sec') return ranked(children, rankIn(['label', 'title', 'term-display', 'termEntry']))
  if (name === 'termEntry') return entryInOrder(element)
  return children
}

function rankIn(names: readonly string[]): (node: XmlNode) => number {
  return (node) => {
    const rank = isElement(node) ? names.indexOf(node.name) : -1
    return rank < 0 ? names.length : rank
  }
}

/** The first formula of a group has the number of the group. */
function numberBehindFirst(): (node: XmlNode) => number {
  let formulas = 0
  return (node) => {
    if (!isElement(node)) return 0
    if (node.name === 'disp-formula') formulas++
    return node.name === 'label' ? 1 : formulas > 1 ? 2 : 0
  }
}

/** What the caption of a table says besides its title stands above label and title. */
function withUnits(children: readonly XmlNode[]): XmlNode[] {
  const caption = children.find((child) => isElement(child) && child.name === 'caption') as XmlElement | undefined
  const title = elementOf(caption, 'title')
  if (!caption || !title) return [...children]
  const part = (nodes: XmlNode[]): XmlElement => ({ ...caption, location: caption.location, children: nodes })
  const above = part(caption.children.filter((child) => child !== title))
  return [above, ...children.map((child) => (child === caption ? part([title]) : child))]
}

/** Some converters repeat the label of an entry where it has no designation. */
function withLabelOnce(ref: XmlElement, children: readonly XmlNode[]): XmlNode[] {
  const label = lineOf(elementOf(ref, 'label'))
  return children.map((child) => {
    if (!isElement(child) || lineOf(elementOf(child, 'std-ref')) !== label) return child
    const own = child.children.filter((part) => !isElement(part) || part.name !== 'std-ref')
    return { ...child, location: child.location, children: own }
  })
}

function ranked(nodes: readonly XmlNode[], rankOf: (node: XmlNode) => number): XmlNode[] {
  return nodes
    .map((node) => ({ node, rank: rankOf(node) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ node }) => node)
}
