import { elementsOf, isElement, lineOf, type XmlElement } from '../xml/index.js'
import { partOf } from './parts.js'

/** The names by which the places of a document point at each other. */
export type Pointers = {
  /** The name of an element that becomes a node: its id, or one of our own where it has none. */
  nameOf(element: XmlElement): string
  /** The same name, where something points at the element. */
  pointedNameOf(element: XmlElement): string | undefined
  /** The element that becomes a node and is, or holds, what a name leads to. */
  targetOf(name: string | undefined): XmlElement | undefined
  /** Whether a mark stands before a footnote and points at it, so that the footnote is no mark itself. */
  isAnnounced(footnote: XmlElement): boolean
  /** The entry of a list of references that has the same designation as a citation. */
  entryOf(designation: string): XmlElement | undefined
  /** Whether any clause has its number in a label; otherwise numbers are typed into the titles. */
  hasLabels: boolean
}

/** Elements that become nodes to which something can point. */
const NODES = new Set([
  'sec',
  'app',
  'sub-part',
  'index',
  'ref-list',
  'table-wrap',
  'array',
  'fig',
  'fig-group',
  'p',
  'list-item',
  'disp-formula',
  'disp-formula-group',
  'fn',
  'non-normative-note',
  'non-normative-example',
  'disp-quote',
  'code',
  'preformat',
])

/** Elements that become one node with all that is in them. */
const WHOLE = new Set(['termEntry', 'term-display', 'ref'])

type Index = {
  ids: Map<string, XmlElement>
  pointing: Set<string>
  announced: Set<XmlElement>
  entries: Map<string, XmlElement>
  hasLabels: boolean
}

export function indexPointers(root: XmlElement): Pointers {
  const index = indexOf(root)
  const own = new Map<XmlElement, string>()
  const targetOf = (name: string | undefined) => {
    const element = name === undefined ? undefined : index.ids.get(name)
    return element && holderOf(element)
  }
  const pointedAt = new Set([...index.pointing].flatMap((name) => targetOf(name) ?? []))
  const nameOf = (element: XmlElement) => {
    const { id } = element.attributes
    if (id !== undefined && index.ids.get(id) === element) return id
    const name = own.get(element) ?? `${element.name}~${own.size + 1}`
    own.set(element, name)
    return name
  }
  return {
    nameOf,
    pointedNameOf: (element) => (pointedAt.has(element) ? nameOf(element) : undefined),
    targetOf,
    isAnnounced: (footnote) => index.announced.has(footnote),
    entryOf: (designation) => index.entries.get(designation),
    hasLabels: index.hasLabels,
  }
}

function indexOf(root: XmlElement): Index {
  const index: Index = {
    ids: new Map(),
    pointing: new Set(),
    announced: new Set(),
    entries: new Map(),
    hasLabels: false,
  }
  const pending = [root]
  for (let element = pending.pop(); element; element = pending.pop()) {
    note(element, index)
    const { children } = element
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (isElement(child)) pending.push(child)
    }
  }
  return index
}

function note(element: XmlElement, index: Index): void {
  const { id } = element.attributes
  if (id !== undefined && !index.ids.has(id)) index.ids.set(id, element)
  notePointing(element, index.pointing)
  if (element.name === 'fn' && id !== undefined && index.pointing.has(id)) index.announced.add(element)
  if (element.name === 'label' && (element.parent?.name === 'sec' || element.parent?.name === 'app') && lineOf(element))
    index.hasLabels = true
  if (element.name === 'ref')
    for (const std of elementsOf(element, 'std'))
      for (const designation of [lineOf(partOf(std, 'std-ref'))])
        if (designation && !index.entries.has(designation)) index.entries.set(designation, element)
}

/** What an element points at within the document. */
function notePointing({ attributes }: XmlElement, pointing: Set<string>): void {
  const { rid, target, 'xlink:href': href } = attributes
  if (rid !== undefined) for (const name of rid.split(/\s+/)) pointing.add(name)
  if (href !== undefined) pointing.add(href.replace(/^#/, ''))
  if (target !== undefined) pointing.add(target.replace(/^#/, ''))
}

function holderOf(element: XmlElement): XmlElement | undefined {
  // A footnote is a node of its own, also where an entry holds it.
  if (element.name === 'fn') return element
  let nearest: XmlElement | undefined
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (WHOLE.has(at.name)) return at
    if (at.name === 'term-sec') return nearest ?? elementsOf(at, 'termEntry', 'term-display')[0] ?? at
    if (at.name === 'list' && !nearest) nearest = elementsOf(at, 'list-item')[0]
    if (NODES.has(at.name)) nearest ??= at
  }
  return nearest
}
