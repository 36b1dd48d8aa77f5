import type { Block, DefinitionList, Inline, List, ListItem, Table } from '@clausekit/model'
import type {
  BlockContent,
  DefinitionContent,
  ListItem as MarkdownItem,
  List as MarkdownList,
  Table as MarkdownTable,
  Paragraph,
  RootContent,
} from 'mdast'
import { inlineText, trimInlines } from '../inlines.js'
import type { PageBlock } from '../parser.js'
import { htmlBlocks } from './html-blocks.js'
import { type Attributes, blockAttributes, headingAttributes, withoutSpanAttributes } from './kramdown.js'
import type { Place } from './place.js'
import { toInlines } from './to-inlines.js'

type Content = RootContent | BlockContent | DefinitionContent

/** Turn the content of a Markdown tree into blocks of the page, headings among them. */
export function toBlocks(nodes: readonly Content[], place: Place): PageBlock[] {
  const blocks: PageBlock[] = []
  for (const node of nodes) {
    if (!place.holds(node)) continue
    const attributes = node.type === 'paragraph' ? blockAttributes(place.source(node)) : undefined
    if (attributes) decorate(blocks, attributes)
    else blocks.push(...toBlock(node, place))
  }
  return blocks
}

function toBlock(node: Content, place: Place): PageBlock[] {
  const location = place.of(node)
  switch (node.type) {
    case 'heading': {
      const anchors: string[] = []
      const children = trimInlines(toInlines(node.children, place, anchors))
      const last = children.at(-1)
      const cut = last?.type === 'text' ? headingAttributes(last.value) : undefined
      if (cut?.attributes?.id) anchors.push(cut.attributes.id)
      const words = cut?.attributes
        ? [
            ...children.slice(0, -1),
            ...(cut.words ? [{ type: 'text' as const, value: cut.words, location: last?.location }] : []),
          ]
        : children
      return [
        { type: 'heading', level: node.depth, children: words, ...(anchors.length > 0 ? { anchors } : {}), location },
      ]
    }
    case 'paragraph':
      return paragraph(node, place)
    case 'blockquote':
      return [quote(inner(node.children, place), location)]
    case 'list':
      return [list(node, place)]
    case 'code':
      return [{ type: 'code', value: node.value, ...(node.lang ? { language: node.lang } : {}), location }]
    case 'html':
      return htmlBlocks(node.value, location)
    case 'table': {
      const blocks: PageBlock[] = [table(node, place)]
      // GFM takes an attribute list right below a table for its last row.
      const last = node.children.at(-1)
      const attributes = last && blockAttributes(place.source(last))
      if (attributes) {
        blocks[0] = table({ ...node, children: node.children.slice(0, -1) }, place)
        decorate(blocks, attributes)
      }
      return blocks
    }
    case 'footnoteDefinition':
      return [
        {
          type: 'footnote',
          id: `footnote-${node.identifier}`,
          label: node.label ?? node.identifier,
          children: inner(node.children, place),
          location,
        },
      ]
    default:
      return []
  }
}

/** Blocks within another block: a heading there is a paragraph in bold. */
function inner(nodes: readonly Content[], place: Place): Block[] {
  return toBlocks(nodes, place).map((block) =>
    block.type === 'heading'
      ? { type: 'paragraph', children: [{ type: 'strong', children: block.children }], location: block.location }
      : block,
  )
}

function decorate(blocks: PageBlock[], { id, values }: Attributes): void {
  const last = blocks.at(-1)
  if (!last) return
  if (last.type === 'heading') {
    if (id) last.anchors = [...(last.anchors ?? []), id]
    if (values.numbered === 'false') last.number = ''
  } else if (values.title && (last.type === 'code' || last.type === 'table')) {
    if (last.type === 'table') blocks[blocks.length - 1] = { ...last, title: values.title, ...(id ? { id } : {}) }
    else
      blocks[blocks.length - 1] = {
        type: 'figure',
        title: values.title,
        children: [last],
        ...(id ? { id } : {}),
        location: last.location,
      }
  }
}

function paragraph(node: Paragraph, place: Place): PageBlock[] {
  const location = place.of(node)
  const children = trimInlines(dropTrailingAttributes(toInlines(node.children, place)))
  if (children.length === 0) return []
  const definitions = definitionList(children)
  if (definitions) return [{ ...definitions, location }]
  const [only] = children
  if (children.length === 1 && only?.type === 'image')
    return [{ type: 'figure', children: [{ type: 'paragraph', children, location }], location }]
  // "##Title" without a space is no heading to CommonMark, but a heading to everyone who wrote it.
  const marks = /^(#{2,6}(?=[^\s#!])|#(?=[^\s#\d!]))/.exec(children[0]?.type === 'text' ? children[0].value : '')
  if (marks && !inlineText(children).includes('\n')) {
    const [first, ...rest] = children as [Extract<Inline, { type: 'text' }>, ...Inline[]]
    return [
      {
        type: 'heading',
        level: (marks[1] as string).length,
        children: [{ ...first, value: first.value.slice((marks[1] as string).length) }, ...rest],
        location,
      },
    ]
  }
  return itemLines(children).map((lines) => ({ type: 'paragraph', children: lines, location: spanOf(lines, location) }))
}

const FIRST_ITEM = /^ ?(?:[aａ][)）]|1）|[（(](?:[a1]|一)[)）]|①|——)/
const ITEM = /^ ?(?:[a-zａ-ｚ][)）]|\d{1,2}）|[（(](?:[a-z]|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]|——)/

/** Lines that open with list markers which CommonMark does not know, each as content of its own. */
function itemLines(children: readonly Inline[]): Inline[][] {
  const opens = (child: Inline, index: number, pattern: RegExp) =>
    child.type === 'text' && pattern.test(child.value) && (index === 0 || opensLine(child))
  const first = children.findIndex((child, index) => opens(child, index, FIRST_ITEM))
  const starts = children.flatMap((child, at) => (first >= 0 && at >= first && opens(child, at, ITEM) ? [at] : []))
  if (starts.length < 2) return [[...children]]
  return [0, ...starts.filter((at) => at > 0)]
    .map((from, index, all) => trimInlines(children.slice(from, all[index + 1])))
    .filter((lines) => inlineText(lines).trim() !== '')
}

/** The place of a part of a paragraph. */
function spanOf(lines: readonly Inline[], whole: Block['location']): Block['location'] {
  const start = lines[0]?.location
  const end = lines.at(-1)?.location
  if (!whole || !('start' in whole) || !start || !('start' in start) || !end || !('start' in end)) return whole
  return { ...whole, start: start.start, end: end.end }
}

/** A paragraph may end in an attribute list on a line of its own. */
function dropTrailingAttributes(children: Inline[]): Inline[] {
  const last = children.at(-1)
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return children
  if (blockAttributes(last.value)) return children.slice(0, -1)
  return [...children.slice(0, -1), { ...last, value: withoutSpanAttributes(last.value) }]
}

function opensLine({ location }: Inline): boolean {
  return location !== undefined && 'start' in location && location.start.column <= 4
}

/** "Term", then lines that begin with a colon: a definition list of PHP Markdown Extra, pandoc and kramdown. */
function definitionList(children: readonly Inline[]): DefinitionList | undefined {
  const marks = children.map(
    (child, index) => index > 0 && child.type === 'text' && /^ ?:[ \t]/.test(child.value) && opensLine(child),
  )
  if (!marks.includes(true)) return undefined
  const first = marks.indexOf(true)
  const items: DefinitionList['children'] = termLines(children.slice(0, first))
  let from = first
  for (let index = first + 1; index <= children.length; index++) {
    if (index < children.length && !marks[index]) continue
    const [head, ...rest] = children.slice(from, index) as [Extract<Inline, { type: 'text' }>, ...Inline[]]
    const words = trimInlines([{ ...head, value: head.value.replace(/^ ?:[ \t]+/, '') }, ...rest])
    items.push({ type: 'definitionDescription', children: [{ type: 'paragraph', children: words }] })
    from = index
  }
  return { type: 'definitionList', children: items }
}

/** Each line before the first colon is a term of its own. */
function termLines(children: readonly Inline[]): DefinitionList['children'] {
  const lines: Inline[][] = []
  for (const child of children) {
    const line = lines.at(-1)
    if (line && !(child.type === 'text' && opensLine(child))) line.push(child)
    else lines.push([child])
  }
  return lines.map((line) => ({ type: 'definitionTerm', children: trimInlines(line) }))
}

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/

function quote(children: Block[], location: Block['location']): Block {
  const [first, ...rest] = children
  const words = first?.type === 'paragraph' ? inlineText(first.children) : ''
  const alert = ALERT.exec(words)
  if (!alert || first?.type !== 'paragraph') return { type: 'quote', children, location }
  const word = alert[1] as string
  const body = first.children.slice(1)
  return {
    type: word === 'NOTE' || word === 'TIP' ? 'note' : 'warning',
    label: word,
    children: [...(body.length > 0 ? [{ ...first, children: trimInlines(body) }] : []), ...rest],
    location,
  }
}

function list(node: MarkdownList, place: Place): List {
  const ordered = node.ordered === true
  return {
    type: 'list',
    ordered,
    children: node.children.map((item) => listItem(item, ordered, place)),
    location: place.of(node),
  }
}

function listItem(node: MarkdownItem, ordered: boolean, place: Place): ListItem {
  const marker = /^\s*(\d{1,9}[.)]|[-*+])/.exec(place.source(node))?.[1]
  return {
    type: 'listItem',
    ...(ordered && marker ? { label: marker } : {}),
    children: inner(node.children, place),
    location: place.of(node),
  }
}

function table(node: MarkdownTable, place: Place): Table {
  const children = node.children.map((row, index) => ({
    type: 'tableRow' as const,
    children: row.children.map((cell) => {
      const words = trimInlines(toInlines(cell.children, place))
      return {
        type: 'tableCell' as const,
        ...(index === 0 ? { header: true } : {}),
        children: words.length > 0 ? [{ type: 'paragraph' as const, children: words, location: place.of(cell) }] : [],
        location: place.of(cell),
      }
    }),
    location: place.of(row),
  }))
  return { type: 'table', children, location: place.of(node) }
}
