import { asBlocks } from '../../html-elements/as-blocks.js'
import {
  attribute,
  childElements,
  classesOf,
  type Element,
  elementsWithin,
  isElement,
  isText,
  parentOf,
} from '../../html-elements/dom.js'
import { ordinal } from '../../html-elements/list-labels.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { siblingsOf } from '../../html-elements/siblings.js'
import type { PageBlock } from '../../parser.js'
import { type LevelledItem, nestItems } from './nested-lists.js'

/** What the style sheet prints before the items of a list: words and counters. */
type Template = readonly ({ words: string } | { level: number; type: string | undefined })[]

const LIST_CLASS = /^(lst-kix_\w+)-(\d)$/

/** Google Docs puts the lists of all levels beside each other and leaves their labels to the style sheet. */
export function readGoogleList(element: Element, reader: Reader): PageBlock[] | undefined {
  const own = listName(element)
  if (!own) return undefined
  const { nodes, place } = siblingsOf(element)
  const before = nodes[place - 1]
  if (before && isElement(before) && listName(before)?.name === own.name) return []
  const templates = templatesOf(element)
  const counters: number[] = []
  const items: LevelledItem[] = []
  for (let at = place; at < nodes.length; at++) {
    const list = nodes[at]
    const found = list && isElement(list) ? listName(list) : undefined
    if (!found || found.name !== own.name) break
    const template = templates.get(`${found.name}-${found.level}`)
    for (const item of itemsOf(list as Element, found.level, template, counters, reader)) items.push(item)
  }
  return items.length > 0 ? [nestItems(items)] : []
}

function listName(element: Element): { name: string; level: number } | undefined {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return undefined
  for (const name of classesOf(element)) {
    const match = LIST_CLASS.exec(name)
    if (match) return { name: match[1] as string, level: Number(match[2]) }
  }
  return undefined
}

function itemsOf(
  list: Element,
  level: number,
  template: Template | undefined,
  counters: number[],
  reader: Reader,
): LevelledItem[] {
  const isOrdered = list.tagName === 'ol'
  counters[level] = (Number(attribute(list, 'start')) || 1) - 1
  return childElements(list).map((item) => {
    counters[level] = (counters[level] ?? 0) + 1
    const label = isOrdered ? labelOf(template, counters, level) : undefined
    const children = asBlocks(reader.readBlocks(item.childNodes, deeper(reader)))
    return {
      level,
      isOrdered,
      item: { type: 'listItem', ...(label ? { label } : {}), children, location: reader.place(item) },
    }
  })
}

function labelOf(template: Template | undefined, counters: readonly number[], level: number): string {
  if (!template?.some((part) => 'level' in part)) return `${counters[level]}.`
  return template
    .map((part) => ('words' in part ? part.words : ordinal(counters[part.level] ?? 1, part.type)))
    .join('')
    .trim()
}

const COUNTER_TYPES: Readonly<Record<string, string>> = {
  'lower-latin': 'a',
  'lower-alpha': 'a',
  'upper-latin': 'A',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** The style sheets of each page are read once. */
const known = new WeakMap<object, ReadonlyMap<string, Template>>()

function templatesOf(element: Element): ReadonlyMap<string, Template> {
  let root = element
  for (let parent = parentOf(root); parent; parent = parentOf(root)) root = parent
  const found = known.get(root) ?? readTemplates(root)
  known.set(root, found)
  return found
}

function readTemplates(root: Element): Map<string, Template> {
  const templates = new Map<string, Template>()
  for (const element of elementsWithin(root)) {
    if (element.tagName !== 'style') continue
    const css = element.childNodes
      .map((node) => (isText(node) ? node.value : ''))
      .join('')
      .toLowerCase()
    for (const [, name, content] of css.matchAll(/\.(lst-kix_\w+-\d)>li:before\{content:([^{}]{0,400})\}/g))
      templates.set(name as string, readTemplate(content as string))
  }
  return templates
}

function readTemplate(content: string): Template {
  return [...content.matchAll(/"([^"]*)"|counter\([\w-]*-(\d),([a-z-]+)\)/g)].map(([, words, level, type]) =>
    level === undefined ? { words: words ?? '' } : { level: Number(level), type: COUNTER_TYPES[type as string] },
  )
}
