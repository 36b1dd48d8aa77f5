import type { Block, Clause, TextLocation } from '@clausekit/model'
import { readNumber } from '../assemble/numbers.js'
import { elementOf, elementsOf, isElement, lineOf, type XmlElement, type XmlNode } from '../xml/index.js'
import { headOf } from './headed.js'
import { readClauseLabel } from './labels.js'
import { type Reading, takeFootnotes } from './reading.js'
import { statedOf, statedOfGroup } from './stated.js'
import { lineOfInlines } from './strings.js'
import { readTermSection } from './term-sections.js'

type Reader = (element: XmlElement, reading: Reading) => (Clause | Block)[]

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['sec', readSection],
  ['app', (element, reading) => [readClause(element, reading)]],
  ['app-group', readGroup],
  ['sub-part', readSubPart],
  ['ref-list', readReferenceList],
  ['term-sec', (element, reading) => readTermSection(element, reading, readClause)],
  ['index', (element, reading) => [readClause(element, reading)]],
  ['index-group', readGroup],
  ['body', (element, reading) => readParts(element.children, reading)],
  ['back', (element, reading) => readParts(element.children, reading)],
  ['ack', readTitled],
  ['bio', readTitled],
  ['glossary', readTitled],
  ['notes', readTitled],
])

/** What is marked as no clause stands between clauses, where STS has no place for it. */
function readSection(element: XmlElement, reading: Reading): (Clause | Block)[] {
  if (isContents(element)) return []
  const isHeaded = elementsOf(element, 'label', 'title').some((head) => lineOf(head) !== '')
  const isLoose = element.attributes['specific-use'] === 'untitled' && !isHeaded
  return isLoose ? readParts(element.children, reading) : [readClause(element, reading)]
}

/** A table of contents repeats the titles. */
function isContents({ attributes }: XmlElement): boolean {
  return /^(?:toc|contents)$/i.test(attributes['sec-type'] ?? '')
}

/** Clauses and blocks in their order; footnotes close the blocks before the next clause. */
export function readParts(nodes: readonly XmlNode[], reading: Reading): (Clause | Block)[] {
  const parts: (Clause | Block)[] = []
  let run: XmlNode[] = []
  const add = (found: readonly (Clause | Block)[]) => {
    for (const part of found) parts.push(part)
  }
  const close = () => {
    add(reading.flow(run))
    add(takeFootnotes(reading))
    run = []
  }
  for (const node of nodes) {
    const reader = isElement(node) ? READERS.get(node.name) : undefined
    if (!isElement(node) || !reader) {
      run.push(node)
      continue
    }
    close()
    add(reader(node, reading))
  }
  close()
  return parts
}

const HEAD = ['label', 'title', 'annex-type', 'title-group', 'index-title-group']

function readClause(element: XmlElement, reading: Reading): Clause {
  const heads = new Set<XmlNode>(elementsOf(element, ...HEAD))
  const named = elementsOf(element, ...HEAD).flatMap((head) =>
    head.name.endsWith('-group') ? elementsOf(head, 'label', 'title') : [head],
  )
  const line = (name: string) =>
    lineOfInlines(named.filter((head) => head.name === name).flatMap((head) => reading.inlines(head.children)))
  const { annexType, ...head } = headOfClause(line('label'), line('title'), reading)
  const { id } = element.attributes
  const clause: Clause = {
    type: 'clause',
    id: id === undefined ? (reading.pointers.pointedNameOf(element) ?? '') : reading.pointers.nameOf(element),
    ...head,
    role: 'other',
    normativity: 'normative',
    children: [],
    location: placeOf(named, element),
  }
  reading.stated.set(clause, statedOf(element, [line('annex-type'), annexType].join(' '), reading))
  const body = element.children.filter((child) => !heads.has(child))
  clause.children = readParts(body, reading)
  return clause
}

/** The number and title; "(informative)" behind the letter of an annex stands for its type. */
function headOfClause(label: string, title: string, { pointers }: Reading) {
  const typed = /^(.{1,60}?)\s*[(（]([^()（）]{1,60})[)）]$/.exec(label)
  const annexType = typed && /\p{L}{3}/u.test(typed[2] as string) ? (typed[2] as string) : ''
  const read = readClauseLabel(annexType ? (typed?.[1] as string) : label)
  const number = label ? undefined : readNumber(title)
  if (!number || (pointers.hasLabels && number.kind !== 'annex')) return { ...read, title, annexType }
  const printed = number.label ? { label: number.label } : {}
  return { number: number.number, ...printed, title: title.slice(number.length).trim(), annexType }
}

/** Where the heading stands; a clause without one begins there. */
function placeOf(heads: readonly XmlElement[], element: XmlElement): TextLocation {
  const [first] = heads
  const last = heads.at(-1)
  if (first && last) return { ...first.location, end: last.location.end }
  return { ...element.location, end: element.location.start }
}

/** A clause where there is a title, and otherwise what it holds. */
function readTitled(element: XmlElement, reading: Reading): (Clause | Block)[] {
  return lineOf(elementOf(element, 'title')) ? [readClause(element, reading)] : readParts(element.children, reading)
}

/** A list of references with a title is a clause, and so is one at the end of the document. */
function readReferenceList(element: XmlElement, reading: Reading): (Clause | Block)[] {
  const isTitled = lineOf(elementOf(element, 'title')) !== '' || lineOf(elementOf(element, 'label')) !== ''
  const isBibliography = element.parent?.name === 'back'
  return isTitled || isBibliography ? [readClause(element, reading)] : readParts(element.children, reading)
}

/** Annexes stand beside the clauses, whatever groups them; a title of the group is a line before them, and may say for all whether they bind. */
function readGroup(element: XmlElement, reading: Reading): (Clause | Block)[] {
  const rest = element.children.filter((child) => !isElement(child) || !HEAD.includes(child.name))
  const head = headOf(element, reading)
  const parts = readParts(rest, reading)
  const normativity = statedOfGroup(element, reading)
  for (const part of parts) {
    const stated = part.type === 'clause' ? reading.stated.get(part) : undefined
    if (normativity && stated && !stated.normativity) reading.stated.set(part as Clause, { ...stated, normativity })
  }
  return [...head, ...parts]
}

/** A part of a document with a body and a back of its own. */
function readSubPart(element: XmlElement, reading: Reading): (Clause | Block)[] {
  const clause = readClause(element, reading)
  const titles = elementsOf(element, 'std-meta').flatMap((meta) => elementsOf(meta, 'title-wrap'))
  const title = titles.map((wrap) => elementOf(wrap, 'full', 'main')).find((one) => lineOf(one))
  if (clause.title === '' && title) Object.assign(clause, { title: lineOf(title), location: title.location })
  return [clause]
}
