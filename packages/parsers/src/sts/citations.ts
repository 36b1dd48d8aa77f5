import { findIdentifiers } from '@clausekit/identifiers'
import type { Inline } from '@clausekit/model'
import { elementOf, elementsOf, lineOf, type XmlElement, type XmlNode } from '../xml/index.js'
import { isAdopted } from './designations.js'
import { partOf } from './parts.js'
import type { Reading } from './reading.js'
import { lineOfInlines } from './strings.js'

/** A cross reference, a citation by label, or the mark of a footnote: what it leads to decides. */
export function readXref(element: XmlElement, reading: Reading): Inline[] {
  const name = element.attributes.rid?.trim().split(/\s+/)[0]
  const target = reading.pointers.targetOf(name)
  const children = reading.inlines(element.children)
  if (!target) {
    reportLost(element, name, reading)
    return withOuterSpaces(element, children)
  }
  const targetId = reading.pointers.nameOf(target)
  const text = lineOfInlines(children) || printedNameOf(target)
  const { location } = element
  if (target.name === 'fn')
    return withOuterSpaces(element, [{ type: 'footnoteReference', noteId: targetId, label: text, location }])
  const pointer: Inline =
    target.name === 'ref'
      ? { type: 'citation', referenceId: targetId, text, location }
      : { type: 'crossReference', targetId, text, location }
  const [only, ...others] = children
  const isRaised = only?.type === 'superscript' && others.length === 0
  return withOuterSpaces(element, [isRaised ? { ...only, children: [pointer] } : pointer])
}

function reportLost(element: XmlElement, name: string | undefined, reading: Reading): void {
  if (name === undefined) return
  reading.report(
    {
      severity: 'info',
      ruleId: 'dangling-reference',
      source: 'parsers/sts',
      message: `Found a reference to “${name}”, which names no place of the document; its words are kept.`,
      location: element.location,
    },
    name,
  )
}

/** What a reference without words shows: the label of its target, or else the title. */
function printedNameOf(target: XmlElement): string {
  return (
    lineOf(elementOf(target, 'label')) || lineOf(elementOf(target, 'title')) || lineOf(elementOf(target, 'caption'))
  )
}

/** An entry of a term that other words name: `<tbx:entailedTerm target="…">`. */
export function readEntailedTerm(element: XmlElement, reading: Reading): Inline[] {
  const target = reading.pointers.targetOf(element.attributes.target?.replace(/^#/, ''))
  const children = reading.inlines(element.children)
  if (!target) return withOuterSpaces(element, children)
  const pointer: Inline = {
    type: 'crossReference',
    targetId: reading.pointers.nameOf(target),
    text: lineOfInlines(children) || printedNameOf(target),
    location: element.location,
  }
  return withOuterSpaces(element, [pointer])
}

/** A standard that running text cites. */
export function readStd(element: XmlElement, reading: Reading): Inline[] {
  const printed = element.children.filter(
    (child) => child.type !== 'element' || !/^std-id(?:-group)?$/.test(child.name),
  )
  const hasWords = printed.some((node) => lineOf(node) !== '')
  const inlines = reading.inlines(hasWords ? printed : element.children)
  const text = lineOfInlines(inlines)
  if (text === '') return inlines
  const marks = inlines.filter(({ type }) => type === 'footnoteReference')
  const designation = lineOf(partOf(element, 'std-ref'))
  const entry = reading.pointers.entryOf(designation)
  const citation: Inline = {
    type: 'citation',
    ...(entry ? { referenceId: reading.pointers.nameOf(entry) } : {}),
    ...citedPlace(text, designation, partOf(element, 'title', 'data-title') !== undefined),
    text,
    location: element.location,
  }
  return withOuterSpaces(element, [citation, ...marks])
}

/** The document that the words of a citation name, and the place in it. */
function citedPlace(text: string, designation: string, hasTitle: boolean) {
  const [found] = findIdentifiers(text)
  const end = designation && text.startsWith(designation) ? designation.length : (found?.end ?? text.length)
  const behind = text.slice(found?.start === 0 ? Math.min(end, found.end) : end).replace(/^[\s,，;:：]+/, '')
  return {
    ...(found && !isAdopted(text, found.start) ? { identifier: found.identifier } : {}),
    ...(behind && !hasTitle && /[\p{L}\p{N}]/u.test(behind) ? { locality: behind } : {}),
  }
}

/** A work that running text cites without an entry in a list. */
export function readWork(element: XmlElement, reading: Reading): Inline[] {
  const inlines = reading.inlines(withSeparators(element))
  const [found] = findIdentifiers(lineOfInlines(inlines).slice(0, 200))
  if (!found || found.start > 0) return withOuterSpaces(element, inlines)
  const text = lineOfInlines(inlines)
  return withOuterSpaces(element, [
    { type: 'citation', identifier: found.identifier, text, location: element.location },
  ])
}

/** The parts of a citation that is marked up part by part, with what parts them in print. */
export function withSeparators(citation: XmlElement): XmlNode[] {
  if (citation.name === 'citation-alternatives') {
    const first = elementOf(citation, 'mixed-citation') ?? elementsOf(citation)[0]
    return first ? withSeparators(first) : []
  }
  const isMixed = citation.children.some((child) => child.type === 'text' && child.value.trim() !== '')
  if (isMixed) return citation.children
  return joined(elementsOf(citation).map(withinPart), ', ')
}

const LISTS = new Set(['person-group', 'name', 'string-name', 'collab', 'date', 'conference'])

/** A name, a date or a list of names, its parts as far from each other as in print. */
export function withinPart(part: XmlElement): XmlElement {
  const isList = LISTS.has(part.name) && !part.children.some((child) => child.type === 'text' && child.value.trim())
  if (!isList) return part
  const parts = elementsOf(part).map(withinPart)
  return { ...part, location: part.location, children: joined(parts, part.name === 'person-group' ? ', ' : ' ') }
}

function joined(nodes: readonly XmlNode[], joint: string): XmlNode[] {
  return nodes.flatMap((node, at): XmlNode[] =>
    at === 0 ? [node] : [{ type: 'text', value: joint, location: node.location }, node],
  )
}

/** White space right within the tags of a pointer stands around it. */
export function withOuterSpaces(element: XmlElement, inlines: readonly Inline[]): Inline[] {
  const first = element.children[0]
  const last = element.children.at(-1)
  const space: Inline = { type: 'text', value: ' ' }
  const before = first?.type === 'text' && first.value.trim() !== '' && /^\s/.test(first.value)
  const behind = last?.type === 'text' && last.value.trim() !== '' && /\s$/.test(last.value)
  return [...(before ? [space] : []), ...inlines, ...(behind ? [space] : [])]
}
