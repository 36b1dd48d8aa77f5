import type { Block, DefinitionDescription, DefinitionTerm } from '@clausekit/model'
import { elementOf, elementsOf, isElement, lineOf, type XmlElement } from '../xml/index.js'
import { readCaption } from './captions.js'
import { pictureOf } from './pictures.js'
import { type Reading, withFootnotes } from './reading.js'
import { readTableWrap } from './tables.js'

/** A figure, or a group of figures, with its keys, notes and footnotes. */
export function readFigure(element: XmlElement, reading: Reading): Block[] {
  const { result, footnotes } = withFootnotes(reading, () => {
    const { number, title, rest } = readCaption(element, reading)
    const id = reading.pointers.pointedNameOf(element)
    const body = element.children.filter((child) => !isElement(child) || !HEAD.has(child.name))
    return { id, number, title, children: [...rest, ...reading.flow(body)] }
  })
  const { id, number, title, children } = result
  return [
    {
      type: 'figure',
      ...(id ? { id } : {}),
      ...(number ? { number } : {}),
      ...(title ? { title } : {}),
      children: [...children, ...footnotes],
      location: element.location,
    },
  ]
}

const HEAD = new Set(['label', 'caption', 'title'])

/** A picture on lines of its own; a label or caption makes a figure of it. */
export function readPictureBlock(element: XmlElement, reading: Reading): Block[] {
  const picture = pictureOf(element)
  if (!picture) return []
  const paragraph: Block = { type: 'paragraph', children: [picture], location: element.location }
  if (!elementOf(element, 'label', 'caption')) return [paragraph]
  const { number, title, rest } = readCaption(element, reading)
  const named = { ...(number ? { number } : {}), ...(title ? { title } : {}) }
  return [{ type: 'figure', ...named, children: [...rest, paragraph], location: element.location }]
}

/** Matter in columns that is no numbered table: two columns without heads are names with their explanations. */
export function readArray(element: XmlElement, reading: Reading): Block[] {
  const tables = elementsOf(element, 'table')
  const rows = tables.flatMap((table) => rowsOf(table) ?? [])
  const isList = tables.length > 0 && rows.length > 0 && tables.every((table) => rowsOf(table) !== undefined)
  if (!isList || elementOf(element, 'label')) return readTableWrap(element, reading)
  const children = rows.flatMap(([name, words]): (DefinitionTerm | DefinitionDescription)[] => [
    { type: 'definitionTerm', children: reading.inlines(name.children), location: name.location },
    { type: 'definitionDescription', children: reading.flow(words.children), location: words.location },
  ])
  const others = element.children.filter((child) => !isElement(child) || child.name !== 'table')
  return [{ type: 'definitionList', children, location: element.location }, ...reading.flow(others)]
}

/** Rows of a short name and its explanation; undefined where one row is otherwise. */
function rowsOf(table: XmlElement): [XmlElement, XmlElement][] | undefined {
  const groups = elementsOf(table, 'tbody', 'thead', 'tfoot', 'tgroup')
  if (groups.some(({ name }) => name !== 'tbody')) return undefined
  const rows = [table, ...groups].flatMap((group) => elementsOf(group, 'tr')).map((row) => elementsOf(row))
  const isPair = (row: readonly XmlElement[]) =>
    row.length === 2 && row.every(({ name, attributes }) => name === 'td' && !attributes.colspan && !attributes.rowspan)
  const isName = (cell: XmlElement) => lineOf(cell).length <= 60 && !elementsOf(cell, 'p', 'list', 'table')[0]
  return rows.every((row) => isPair(row) && isName(row[0] as XmlElement))
    ? (rows as [XmlElement, XmlElement][])
    : undefined
}
