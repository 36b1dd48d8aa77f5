import type { Block, Table, TableRow } from '@clausekit/model'
import { elementOf, isElement, type XmlElement, type XmlNode } from '../xml/index.js'
import { readCalsRows } from './cals-rows.js'
import { isCaptionPart, readCaption, shownOf } from './captions.js'
import { readHtmlRows } from './html-rows.js'
import { type Reading, takeFootnotes, withFootnotes } from './reading.js'

/** What stands below a table and belongs to it. */
const NOTES = new Set([
  'legend',
  'table-wrap-foot',
  'fn',
  'fn-group',
  'non-normative-note',
  'non-normative-example',
  'normative-note',
  'normative-example',
  'notes-group',
  'attrib',
  'permissions',
])

/** A table with its number, its title and its notes; what else the wrapper holds stands around it. */
export function readTableWrap(element: XmlElement, reading: Reading): Block[] {
  const tables = shownOf(element, 'table')
  const { result, footnotes } = withFootnotes(reading, () => {
    const { number, title, rest } = readCaption(element, reading)
    const children = element.children.filter((child) => !isElement(child) || !isCaptionPart(child))
    const [before, behind] = aroundTable(children)
    const [first, ...others] = tables.map((table) => tableOf(table, reading))
    return { number, title, before: [...rest, ...reading.flow(before)], first, others, notes: reading.flow(behind) }
  })
  const { number, title, before, first, others } = result
  const notes = [...[first, ...others].flatMap((table) => table?.notes ?? []), ...result.notes, ...footnotes]
  const id = reading.pointers.pointedNameOf(element)
  if (!first && !number && !title) return [...before, ...notes]
  const named = title || first?.title
  const head = {
    ...(id ? { id } : {}),
    ...(number ? { number } : {}),
    ...(named ? { title: named } : {}),
    location: element.location,
  }
  // A table that is a picture has no rows: what it shows stands behind its title.
  if (!first) return [{ type: 'figure', ...head, children: [...before, ...notes] }]
  return [...before, ...withNotes([{ ...first, ...head }, ...others], notes)]
}

/** The notes of tables that share a wrapper stand below the last. */
function withNotes(tables: readonly Table[], notes: Block[]): Table[] {
  return tables.map(({ notes: _, ...table }, at) =>
    at === tables.length - 1 && notes.length > 0 ? { ...table, notes } : table,
  )
}

function aroundTable(children: readonly XmlNode[]): [XmlNode[], XmlNode[]] {
  const before: XmlNode[] = []
  const behind: XmlNode[] = []
  let isBehind = false
  for (const child of children) {
    if (holdsTable(child)) isBehind = true
    else if (isBehind || (isElement(child) && NOTES.has(child.name))) behind.push(child)
    else before.push(child)
  }
  return [before, behind]
}

function holdsTable(node: XmlNode): boolean {
  return (
    isElement(node) &&
    (node.name === 'table' || (node.name === 'alternatives' && elementOf(node, 'table') !== undefined))
  )
}

/** A table that nothing wraps. */
export function readBareTable(element: XmlElement, reading: Reading): Block[] {
  return [tableOf(element, reading)]
}

function tableOf(element: XmlElement, reading: Reading): Table {
  const outer = takeFootnotes(reading)
  const { number, title } = readCaption(element, reading)
  const rows = elementOf(element, 'tgroup') ? readCalsRows(element, reading) : readHtmlRows(element, reading)
  const notes = takeFootnotes(reading)
  reading.footnotes = outer
  return {
    type: 'table',
    ...(number ? { number } : {}),
    ...(title ? { title } : {}),
    children: rows.filter(hasCells),
    ...(notes.length > 0 ? { notes } : {}),
    location: element.location,
  }
}

function hasCells(row: TableRow): boolean {
  return row.children.length > 0
}
