import type { Block, Inline, ProvisionKind } from '@clausekit/model'
import { elementOf, elementsOf, lineOf, type XmlElement } from '../xml/index.js'
import { readHeaded } from './headed.js'
import type { Reading } from './reading.js'
import { lineOfInlines } from './strings.js'

const WARNINGS = /warning|caution|danger|safety|important/i

/** A note, an example or a warning; what only stands in a box is no block of its own. */
export function readAside(element: XmlElement, reading: Reading): Block[] {
  const type = typeOf(element, reading)
  if (!type) return readHeaded(element, reading)
  const labelled = elementOf(element, 'label')
  const label = lineOfInlines(reading.inlines(labelled?.children ?? []))
  const id = reading.pointers.pointedNameOf(element)
  return [
    {
      type,
      ...(id ? { id } : {}),
      ...(label ? { label } : {}),
      children: reading.flow(element.children.filter((child) => child !== labelled)),
      location: element.location,
    },
  ]
}

function typeOf(element: XmlElement, { language }: Reading): 'note' | 'example' | 'warning' | undefined {
  const { name, attributes } = element
  if (WARNINGS.test(attributes['content-type'] ?? '')) return 'warning'
  // STS has no element for warnings: the label of the note tells them.
  const label = lineOf(elementOf(element, 'label')).slice(0, 60)
  if (label && language.labelledBlock(`${label.replace(/[^\p{L}\p{N}]+$/u, '')}: –`)?.type === 'warning')
    return 'warning'
  if (name === 'non-normative-note') return 'note'
  return name === 'non-normative-example' ? 'example' : undefined
}

/** A note that binds is text like any other, unless it warns; its label opens it. */
export function readBindingNote(element: XmlElement, reading: Reading): Block[] {
  if (typeOf(element, reading)) return readAside(element, reading)
  const [head, ...body] = readHeaded(element, reading)
  const [first, ...rest] = body
  const isLabelled = elementOf(element, 'label', 'title') !== undefined
  if (!isLabelled || head?.type !== 'paragraph' || first?.type !== 'paragraph') return head ? [head, ...body] : []
  const children: Inline[] = [...head.children, { type: 'text', value: ' ' }, ...first.children]
  return [{ ...first, children, location: element.location }, ...rest]
}

const KINDS: ReadonlySet<string> = new Set<ProvisionKind>([
  'requirement',
  'recommendation',
  'permission',
  'capability',
  'possibility',
])

/** A statement that is marked as a provision and has a label is one; another is what it says. */
export function readStatement(element: XmlElement, reading: Reading): Block[] {
  const kind = element.attributes['content-type'] ?? ''
  const [label, title] = ['label', 'title'].map((name) =>
    lineOfInlines(reading.inlines(elementOf(element, name)?.children ?? [])),
  )
  const list = attributeList(element)
  const parent = element.parent
  const isPart = parent?.name === 'statement' && KINDS.has(parent.attributes['content-type'] ?? '')
  if (!KINDS.has(kind) || !(label || list || isPart)) return readHeaded(element, reading)
  const id = element.attributes.id && reading.pointers.nameOf(element)
  const attributes = list && attributesIn(list)
  return [
    {
      type: 'declaredProvision',
      ...(id ? { id } : {}),
      ...(label ? { label } : {}),
      ...(title ? { title } : {}),
      kind: kind as ProvisionKind,
      ...(attributes ? { attributes } : {}),
      children: reading.flow(
        element.children.filter(
          (child) =>
            child.type !== 'element' ||
            (child.name !== 'label' && child.name !== 'title' && !(list && child.children.includes(list))),
        ),
      ),
      location: element.location,
    },
  ]
}

/** What is said beside the words of a provision stands in a list of its own, in its first paragraph. */
function attributeList(statement: XmlElement): XmlElement | undefined {
  const list = elementOf(elementOf(statement, 'p'), 'def-list')
  return list?.attributes['list-content'] === 'attributes' ? list : undefined
}

function attributesIn(list: XmlElement): Record<string, string> {
  const entries = elementsOf(list, 'def-item').map((item) => [
    lineOf(elementOf(item, 'term')),
    lineOf(elementOf(item, 'def')),
  ])
  return Object.fromEntries(entries) as Record<string, string>
}
