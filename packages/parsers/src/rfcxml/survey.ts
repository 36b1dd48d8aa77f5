import { elementOf, elementsOf, type XmlDocument, type XmlElement } from '../xml/index.js'
import { MISSING_REFERENCE } from './includes.js'
import { saysNo, saysYes, settingsOf } from './instructions.js'
import { type ListCounters, type ListStyles, labelsOfOld, labelsOfOrdered, styleOf } from './item-labels.js'
import { numberSections, type SectionNumbers } from './section-numbers.js'
import { captionedTarget, passageTarget, referenceTarget, sectionTarget, type Target } from './targets.js'

/** What has to be known of the whole document before its words are read. */
export type Survey = {
  numbers: SectionNumbers
  /** The numbers of figures and tables. */
  captionNumbers: ReadonlyMap<XmlElement, string>
  /** The labels of list items. */
  itemLabels: ReadonlyMap<XmlElement, string>
  /** The styles of the `list` elements of v2. */
  listStyles: ReadonlyMap<XmlElement, string>
  /** By every name that a pointer may use. */
  targets: ReadonlyMap<string, Target>
  /** Sections by the other names that rfc2629.xslt gives them. */
  aliases: ReadonlyMap<string, Target>
  /** The names that pointers use. */
  pointedAt: ReadonlySet<string>
}

/** Number all that is numbered, and find all that is pointed at. */
export function survey(document: XmlDocument): Survey {
  const { root } = document
  const settings = settingsOf(document)
  const shown = elementsOf(elementOf(root, 'back') ?? root, 'displayreference')
  const found: Found = {
    countsAll: {
      version3: root.attributes.version === '3' || root.attributes.prepTime !== undefined,
      figure: saysYes(settings.get('figurecount')),
      texttable: saysYes(settings.get('tablecount')),
    },
    shownAs: new Map(shown.map(({ attributes }) => [attributes.target ?? '', attributes.to ?? ''])),
    areNumbers: saysNo(root.attributes.symRefs ?? settings.get('symrefs')),
    counters: new Map(),
    counts: { figure: 0, table: 0, reference: 0 },
    numbers: numberSections(root),
    captionNumbers: new Map(),
    itemLabels: new Map(),
    listStyles: new Map(),
    targets: new Map(),
    aliases: new Map(),
    pointedAt: new Set(),
  }
  const around: Around = { section: undefined, group: undefined, label: '', styles: [] }
  for (const part of elementsOf(root, 'front', 'middle', 'back')) walk(part, around, found)
  return found
}

type Found = {
  /** What is counted without anchor and title. */
  countsAll: { version3: boolean; figure: boolean; texttable: boolean }
  /** How `displayreference` shows an anchor. */
  shownAs: ReadonlyMap<string, string>
  /** References are cited by numbers. */
  areNumbers: boolean
  counters: ListCounters
  counts: { figure: number; table: number; reference: number }
  numbers: SectionNumbers
  captionNumbers: Map<XmlElement, string>
  itemLabels: Map<XmlElement, string>
  listStyles: Map<XmlElement, string>
  targets: Map<string, Target>
  aliases: Map<string, Target>
  pointedAt: Set<string>
}

/** What stands around an element. */
type Around = { section: Target | undefined; group: Target | undefined; label: string; styles: ListStyles }

/** Elements whose insides hold nothing that is numbered or pointed at. */
const CLOSED = new Set(['artwork', 'sourcecode', 'svg', 'title', 'author', 'keyword'])

function walk(element: XmlElement, around: Around, found: Found): void {
  const { name, attributes } = element
  if ((name === 'xref' || name === 'relref') && attributes.target) found.pointedAt.add(attributes.target)
  const target = targetOf(element, around, found)
  if (target) register(element, target, found)
  if (CLOSED.has(name)) return
  const inner = within(element, target, around, found)
  for (const child of element.children) if (child.type === 'element') walk(child, inner, found)
}

function within(element: XmlElement, target: Target | undefined, around: Around, found: Found): Around {
  switch (element.name) {
    case 'section':
    case 'references':
      return { section: target, group: undefined, label: '', styles: [] }
    case 'referencegroup':
      return { ...around, group: target }
    case 'li':
      return { ...around, label: found.itemLabels.get(element) ?? '' }
    case 'ol':
      for (const [item, label] of labelsOfOrdered(element, around.label, found.counters))
        found.itemLabels.set(item, label)
      return around
    case 'list': {
      const style = styleOf(element, around.styles)
      found.listStyles.set(element, style)
      for (const [item, label] of labelsOfOld(element, around.styles, found.counters)) found.itemLabels.set(item, label)
      return { ...around, styles: [...around.styles, style] }
    }
    default:
      return around
  }
}

function targetOf(element: XmlElement, { section, group }: Around, found: Found): Target | undefined {
  const { numbers, itemLabels } = found
  switch (element.name) {
    case 'section':
    case 'references':
      return sectionTarget(element, numbers.get(element) ?? null)
    case 'figure':
    case 'table':
    case 'texttable': {
      const number = captionNumber(element, found)
      if (number === undefined) return passageTarget(element, undefined, section)
      found.captionNumbers.set(element, number)
      return captionedTarget(element, number)
    }
    case 'reference':
    case 'referencegroup':
    case MISSING_REFERENCE:
      return referenceOf(element, group, found)
    default:
      return passageTarget(element, itemLabels.get(element), section)
  }
}

/** Version 3 numbers every figure and table; before, those are numbered that have an anchor or a title. */
function captionNumber({ name, attributes }: XmlElement, { countsAll, counts }: Found): string | undefined {
  const isCounted =
    countsAll.version3 ||
    name === 'table' ||
    Boolean(attributes.anchor || attributes.title) ||
    (name === 'figure' ? countsAll.figure : countsAll.texttable)
  if (!isCounted) return undefined
  const prepared = /^(?:figure|table)-(\d+)$/.exec(attributes.pn ?? '')?.[1]
  return prepared ?? String(++counts[name === 'figure' ? 'figure' : 'table'])
}

/** A reference of a group has its own label, and stands where the group stands. */
function referenceOf(element: XmlElement, group: Target | undefined, found: Found): Target | undefined {
  const { areNumbers, counts, shownAs, targets } = found
  const { anchor, derivedAnchor } = element.attributes
  if (!anchor || targets.has(anchor)) return undefined
  if (group) return { ...referenceTarget(element, derivedAnchor ?? anchor), name: group.name }
  const number = String(++counts.reference)
  return referenceTarget(element, derivedAnchor ?? (areNumbers ? number : (shownAs.get(anchor) ?? anchor)))
}

function register(element: XmlElement, target: Target, { targets, aliases }: Found): void {
  const { anchor, pn } = element.attributes
  const slug = elementOf(element, 'name')?.attributes.slugifiedName
  // The libraries pad the numbers of old RFCs; a document may point there without zeros.
  const bare = element.name === MISSING_REFERENCE ? anchor?.replace(/^RFC0+/, 'RFC') : undefined
  for (const key of [anchor, pn, slug, bare]) if (key && !targets.has(key)) targets.set(key, target)
  if (target.kind !== 'section' || !target.name) return
  for (const { attributes } of elementsOf(element, 'anchor-alias'))
    if (attributes.value) aliases.set(attributes.value, target)
}
