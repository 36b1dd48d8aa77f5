import { elementOf, elementsOf, lineOf, type XmlElement } from '../../xml/index.js'
import { META } from './front.js'

/** Elements whose words are fields of the metadata. */
const READ = new Set([
  'title-wrap',
  'content-language',
  'ics',
  'ics-wrap',
  'kwd-group',
  'comm-ref',
  'comm-ref-group',
  'pub-date',
])

/** What the blocks of metadata say besides, by the names of their elements; blocks about other documents by their own names. */
export function customOf(own: readonly XmlElement[], others: readonly XmlElement[]): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const meta of own) addMeta(said, meta, READ)
  for (const meta of others) {
    const about: Record<string, unknown> = {}
    addMeta(about, meta, new Set())
    add(said, meta.name, about)
  }
  return said
}

function addMeta(said: Record<string, unknown>, meta: XmlElement, read: ReadonlySet<string>): void {
  for (const child of elementsOf(meta)) {
    if (read.has(child.name) || META.includes(child.name)) continue
    if (child.name === 'custom-meta-group')
      for (const entry of elementsOf(child, 'custom-meta'))
        add(said, lineOf(elementOf(entry, 'meta-name')) || 'custom-meta', lineOf(elementOf(entry, 'meta-value')))
    else add(said, child.name, saidBy(child))
  }
}

/** Words, or an object of what an element holds; a number that an attribute counts. */
function saidBy(element: XmlElement): unknown {
  const children = elementsOf(element)
  const isMixed = element.children.some((child) => child.type === 'text' && child.value.trim() !== '')
  if (children.length === 0 || isMixed || children.every(({ name }) => name === 'p')) {
    const words = lineOf(element)
    const kind = element.attributes.type ?? element.attributes['date-type']
    return words && kind
      ? { [kind]: words }
      : words || (element.attributes.count ?? element.attributes['xlink:href'] ?? '')
  }
  const said: Record<string, unknown> = {}
  for (const child of children) add(said, child.name, saidBy(child))
  const { type } = element.attributes
  return type ? { type, ...said } : said
}

/** Names that stand more than once have a list. */
function add(said: Record<string, unknown>, name: string, value: unknown): void {
  const isEmpty =
    value === '' || value === 'N/A' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  if (isEmpty || name === '__proto__') return
  const before = Object.hasOwn(said, name) ? said[name] : undefined
  if (before === undefined) said[name] = value
  else if (Array.isArray(before)) before.push(value)
  else if (JSON.stringify(before) !== JSON.stringify(value)) said[name] = [before, value]
}
