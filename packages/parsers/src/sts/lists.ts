import type { Block, DefinitionDescription, DefinitionTerm, ListItem } from '@clausekit/model'
import { inLetters, inRoman } from '../counters.js'
import { elementOf, elementsOf, type XmlElement } from '../xml/index.js'
import { headOf } from './headed.js'
import type { Reading } from './reading.js'
import { lineOfInlines } from './strings.js'

type DefinitionList = Extract<Block, { type: 'definitionList' }>

/** How the items of a list without printed labels are counted. */
const COUNTS: ReadonlyMap<string, (count: number) => string> = new Map(
  Object.entries({
    order: (count: number) => `${count})`,
    ordered: (count: number) => `${count})`,
    arabic: (count: number) => `${count})`,
    'alpha-lower': (count: number) => `${inLetters(count)})`,
    'alpha-upper': (count: number) => `${inLetters(count).toUpperCase()})`,
    'roman-lower': (count: number) => `${inRoman(count)})`,
    'roman-upper': (count: number) => `${inRoman(count).toUpperCase()})`,
  }),
)

export function readList(element: XmlElement, reading: Reading): Block[] {
  const type = element.attributes['list-type'] ?? ''
  const count = COUNTS.get(type)
  const prefix = element.attributes['prefix-word']
  const items = elementsOf(element, 'list-item')
  const labels = items.map((item) => labelOf(item, reading))
  // Where one label is printed, an item without one goes on with the item before.
  const counts = labels.every((label) => label === '') ? count : undefined
  const before = counts ? itemsBefore(element, reading) : 0
  const children = items.map((item, index): ListItem => {
    const counted =
      counts && (prefix ? `${prefix} ${counts(before + index + 1).slice(0, -1)}` : counts(before + index + 1))
    return itemOf(item, labels[index] || counted, reading)
  })
  const ordered =
    count !== undefined || children.some(({ label }) => label !== undefined && /[\p{L}\p{N}]/u.test(label))
  const others = element.children.filter((child) => child.type !== 'element' || !PARTS.has(child.name))
  const head = headOf(element, reading)
  if (children.length === 0) return [...head, ...reading.flow(others)]
  return [...head, ...reading.flow(others), { type: 'list', ordered, children, location: element.location }]
}

const PARTS = new Set(['list-item', 'label', 'title'])

/** How many items the lists have that a list continues; a chain of lists ends somewhere. */
function itemsBefore(list: XmlElement, { pointers }: Reading): number {
  let count = 0
  let at: XmlElement | undefined = list
  for (let left = LONGEST_CHAIN; at && left > 0; left--) {
    const first = pointers.targetOf(at.attributes['continued-from'])
    at = first?.parent
    if (at) count += elementsOf(at, 'list-item').length
  }
  return count
}

const LONGEST_CHAIN = 50

function labelOf(item: XmlElement, reading: Reading): string {
  return lineOfInlines(reading.inlines(elementOf(item, 'label')?.children ?? []))
}

function itemOf(item: XmlElement, label: string | undefined, reading: Reading): ListItem {
  const labelled = elementOf(item, 'label')
  const id = reading.pointers.pointedNameOf(item)
  return {
    type: 'listItem',
    ...(id ? { id } : {}),
    ...(label ? { label } : {}),
    children: reading.flow(item.children.filter((child) => child !== labelled)),
    location: item.location,
  }
}

/** Terms with their explanations: symbols, keys of figures, "where" lists. */
export function readDefinitionList(element: XmlElement, reading: Reading): Block[] {
  const children = elementsOf(element).flatMap((child) => partsOf(child, reading))
  const loose = reading.flow(element.children.filter(({ type }) => type !== 'element'))
  const head = [...headOf(element, reading), ...loose]
  if (children.length === 0) return head
  const list: DefinitionList = { type: 'definitionList', children, location: element.location }
  return [...head, list]
}

function partsOf(element: XmlElement, reading: Reading): (DefinitionTerm | DefinitionDescription)[] {
  switch (element.name) {
    case 'def-item':
      return elementsOf(element).flatMap((part) => partsOf(part, reading))
    case 'term':
    case 'term-head':
      return [{ type: 'definitionTerm', children: reading.inlines(element.children), location: element.location }]
    case 'label':
    case 'title':
      return []
    default: {
      const children =
        element.name.startsWith('def') && element.name !== 'def-list'
          ? reading.flow(element.children)
          : reading.flow([element])
      return children.length > 0 ? [{ type: 'definitionDescription', children, location: element.location }] : []
    }
  }
}
