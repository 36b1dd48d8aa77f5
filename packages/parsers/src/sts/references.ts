import { findIdentifiers, parseIdentifier, type StandardIdentifier } from '@clausekit/identifiers'
import type { Block } from '@clausekit/model'
import { readReferenceEntry } from '../assemble/reference-entries.js'
import type { MarkedReference } from '../parser.js'
import { elementOf, elementsOf, isElement, lineOf, type XmlElement, type XmlNode } from '../xml/index.js'
import { withSeparators } from './citations.js'
import { identifierIn, isDated } from './designations.js'
import { partOf } from './parts.js'
import type { Reading } from './reading.js'
import { lineOfInlines, printedLine } from './strings.js'

const WORKS = new Set(['std', 'mixed-citation', 'element-citation', 'nlm-citation', 'citation-alternatives'])

/** An entry of a list of references: the entry goes to the list, its place and its notes stay. */
export function readReference(element: XmlElement, reading: Reading): Block[] {
  const works = elementsOf(element, ...WORKS)
  const labelled = elementOf(element, 'label')
  const others = element.children.filter((child) => child !== labelled && (!isElement(child) || !WORKS.has(child.name)))
  const named = lineOf(labelled)
  const printed = works.map((work) => wordsOf(work, named, reading)).filter(Boolean)
  const notes = reading.flow(others)
  const label = lineOfInlines(reading.inlines(labelled?.children ?? []))
  // An entry of dots alone is a place that was left open.
  if (!/[\p{L}\p{N}]/u.test(printed.join('')))
    return [...reading.flow(labelled ? [labelled] : []), ...reading.flow(works), ...notes]
  const entry = entryOf(element, works, printed.join(' '), label)
  reading.references.push({ ...entry, id: reading.pointers.nameOf(element), location: element.location })
  return [
    { type: 'referenceItem', referenceId: reading.pointers.nameOf(element), location: element.location },
    ...notes,
  ]
}

function wordsOf(work: XmlElement, label: string, reading: Reading): string {
  // Some converters repeat the label where there is no designation.
  const printed = partsOf(work).filter((part) => !isElement(part) || part.name !== 'std-ref' || lineOf(part) !== label)
  return lineOfInlines(reading.inlines(printed.some((node) => lineOf(node) !== '') ? printed : work.children), true)
}

/** What is printed of a work: the machine's own names of it are not. */
function partsOf(work: XmlElement): readonly XmlNode[] {
  if (work.name !== 'std') return withSeparators(work)
  const isId = (child: XmlNode) => isElement(child) && /^std-id(?:-group)?$/.test(child.name)
  return partOf(work, 'std-ref') ? work.children.filter((child) => !isId(child)) : work.children.flatMap(opened)
}

function opened(node: XmlNode): XmlNode[] {
  return isElement(node) && /^std-id/.test(node.name) ? node.children.flatMap(opened) : [node]
}

function entryOf(
  ref: XmlElement,
  works: readonly XmlElement[],
  text: string,
  label: string,
): Omit<MarkedReference, 'id'> {
  const std = works.map((work) => (work.name === 'std' ? work : partOf(work, 'std'))).find(Boolean)
  const designation = lineOf(partOf(std, 'std-ref'))
  const identifier = identifierOf(designation, text) ?? namedBy(std, label)
  const read = readReferenceEntry(text)
  const title = titleOf(works, designation || identifier?.raw) ?? read?.title
  const isName = /[\p{L}\p{N}]/u.test(label)
  const printed = isName ? label : (/^[[［][^\]］]{1,60}[\]］]/.exec(text)?.[0] ?? '')
  const name = printed ? printed.replace(/^[[［]\s*|\s*[\]］]\.?$/g, '') : designation || (identifier?.raw ?? '')
  return {
    label: name || firstWords(text),
    text: isName ? `${label}${/^[,;:.]/.test(text) ? '' : ' '}${text}` : text,
    dated: datedOf(std ?? ref) ?? identifier?.dated ?? isDated(designation),
    ...(identifier ? { identifier } : {}),
    ...(title ? { title } : {}),
    ...(read?.adopts ? { adopts: read.adopts } : {}),
  }
}

function identifierOf(designation: string, text: string): StandardIdentifier | undefined {
  if (designation) return parseIdentifier(designation) ?? identifierIn(designation)
  const [found] = findIdentifiers(text.slice(0, 1000))
  return found?.start === 0 ? found.identifier : undefined
}

/** What an entry without a label and a designation goes by. */
function firstWords(text: string): string {
  const phrase = /^.{1,60}?(?=[,;:.] |$)/.exec(text)?.[0]
  return phrase ?? text.slice(0, 60).replace(/ \S*$/, '')
}

/** An identifier that only an attribute or the label has. */
function namedBy(std: XmlElement | undefined, label: string): StandardIdentifier | undefined {
  return parseIdentifier(std?.attributes['std-id'] ?? '') ?? identifierIn(label.slice(0, 200))
}

const TITLES = ['article-title', 'chapter-title', 'part-title', 'data-title', 'title', 'source']

/** The title that the markup sets apart. */
function titleOf(works: readonly XmlElement[], designation: string | undefined): string | undefined {
  for (const work of works) {
    const marked = partOf(work, ...TITLES) ?? partOf(partOf(work, 'std'), 'title')
    // Behind a number, the title is set apart in italics.
    const title = printedLine(marked ?? (designation ? elementOf(work, 'italic') : undefined)).replace(
      /^[.。,，;:：\s]+|[.。,，;]$/g,
      '',
    )
    if (title) return title
  }
  return undefined
}

/** Whether the source says that the reference names one edition. */
function datedOf(std: XmlElement): boolean | undefined {
  const ids = [...elementsOf(std, 'std-id'), ...elementsOf(std, 'std-ref')]
  const types = [std.attributes.type, ...ids.flatMap(({ attributes }) => [attributes['std-id-type'], attributes.type])]
  if (types.includes('dated')) return true
  return types.includes('undated') ? false : undefined
}
