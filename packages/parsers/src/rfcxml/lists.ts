import type { Block, DefinitionList, ListItem } from '@clausekit/model'
import { elementsOf, type XmlElement } from '../xml/index.js'
import { readInlines } from './inlines.js'
import { idOf, type Reading } from './reading.js'
import { withId } from './with-id.js'
import { printedLine } from './words.js'

export function readUnordered(list: XmlElement, reading: Reading): Block[] {
  return listOf(list, elementsOf(list, 'li'), false, reading)
}

export function readOrdered(list: XmlElement, reading: Reading): Block[] {
  return listOf(list, elementsOf(list, 'li'), true, reading)
}

/** A `list` of v2: its style says what it is. */
export function readOldList(list: XmlElement, reading: Reading): Block[] {
  const items = elementsOf(list, 't', 'lt')
  const style = reading.survey.listStyles.get(list) ?? 'empty'
  if (items.some(({ attributes }) => attributes.hangText !== undefined)) return readHanging(list, items, reading)
  return listOf(list, items, style === 'numbers' || style === 'letters' || style.startsWith('format'), reading)
}

function listOf(list: XmlElement, items: readonly XmlElement[], ordered: boolean, reading: Reading): Block[] {
  const children = items.flatMap((item): ListItem[] => {
    const blocks = reading.readBlocks(item.children, reading)
    const label = reading.survey.itemLabels.get(item)
    if (blocks.length === 0 && label === undefined) return []
    const children: Block[] = blocks
    return [
      { type: 'listItem', ...idOf(item, reading), ...(label ? { label } : {}), children, location: item.location },
    ]
  })
  const own = idOf(list, reading).id
  const block: Block = { type: 'list', ordered, children, location: list.location }
  if (children.length === 0) return []
  return own === undefined ? [block] : withId([block], own)
}

/** `dt` and `dd` in turn; a `dt` has no id of its own, so that what points at it points at what it explains. */
export function readDefinitions(list: XmlElement, reading: Reading): Block[] {
  const children: DefinitionList['children'] = []
  let id = idOf(list, reading).id
  for (const element of elementsOf(list, 'dt', 'dd')) {
    const own = idOf(element, reading).id
    if (element.name === 'dt') {
      children.push({
        type: 'definitionTerm',
        children: readInlines(element.children, reading),
        location: element.location,
      })
      id = own ?? id
    } else {
      const blocks = reading.readBlocks(element.children, reading, own ?? id)
      children.push({ type: 'definitionDescription', children: blocks, location: element.location })
      id = undefined
    }
  }
  return children.length > 0 ? [{ type: 'definitionList', children, location: list.location }] : []
}

function readHanging(list: XmlElement, items: readonly XmlElement[], reading: Reading): Block[] {
  const children = items.flatMap((item): DefinitionList['children'] => {
    const { location } = item
    const term = printedLine(item.attributes.hangText ?? '')
    const description = reading.readBlocks(item.children, reading, idOf(item, reading).id)
    return [
      ...(term
        ? [{ type: 'definitionTerm' as const, children: [{ type: 'text' as const, value: term, location }], location }]
        : []),
      ...(description.length > 0 ? [{ type: 'definitionDescription' as const, children: description, location }] : []),
    ]
  })
  return [{ type: 'definitionList', children, location: list.location }]
}
