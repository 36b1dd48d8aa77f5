import type { Block, Inline, Location, TableRow } from '@clausekit/model'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { trimInlines } from '../inlines.js'
import type { PageBlock } from '../parser.js'

type HtmlNode = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Deeper elements than this are read as their words. */
const DEEPEST = 100

const INLINE = new Set(
  'a abbr b big br cite code del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/**
 * Raw HTML within Markdown as blocks: tables, lists, headings, preformatted text, paragraphs.
 *
 * Comments, scripts and styles hold no words of the standard; an opening or closing tag alone gives nothing.
 */
export function htmlBlocks(html: string, location: Location | undefined): PageBlock[] {
  if (html.trimStart().startsWith('<!--') && html.trimEnd().endsWith('-->')) return []
  return blocksOf(parseFragment(html).childNodes, location, 0)
}

function blocksOf(nodes: readonly HtmlNode[], location: Location | undefined, depth: number): PageBlock[] {
  const blocks: PageBlock[] = []
  let run: Inline[] = []
  const flush = () => {
    const children = trimInlines(run)
    if (children.some((child) => child.type !== 'break')) blocks.push({ type: 'paragraph', children, location })
    run = []
  }
  for (const node of nodes) {
    if (isElement(node) && !INLINE.has(node.tagName)) {
      flush()
      blocks.push(...blockOf(node, location, depth))
    } else run.push(...inlinesOf(node, location, depth))
  }
  flush()
  return blocks
}

function blockOf(element: Element, location: Location | undefined, depth: number): PageBlock[] {
  const tag = element.tagName
  if (tag === 'script' || tag === 'style' || tag === 'template') return []
  if (depth > DEEPEST)
    return [{ type: 'paragraph', children: [{ type: 'text', value: wordsOf(element), location }], location }]
  const within = () => blocksOf(element.childNodes, location, depth + 1)
  if (/^h[1-6]$/.test(tag)) {
    const children = trimInlines(element.childNodes.flatMap((node) => inlinesOf(node, location, depth + 1)))
    return children.length > 0 ? [{ type: 'heading', level: Number(tag[1]), children, location }] : []
  }
  if (tag === 'table') return [{ type: 'table', children: rowsOf(element, location, depth), location }]
  if (tag === 'pre') return [{ type: 'code', value: wordsOf(element).replace(/^\n/, ''), location }]
  if (tag === 'blockquote') return [{ type: 'quote', children: asBlocks(within()), location }]
  if (tag === 'ul' || tag === 'ol') {
    const items = element.childNodes.filter(isElement).filter((child) => child.tagName === 'li')
    return [
      {
        type: 'list',
        ordered: tag === 'ol',
        location,
        children: items.map((item, index) => ({
          type: 'listItem',
          ...(tag === 'ol' ? { label: `${index + 1}.` } : {}),
          children: asBlocks(blocksOf(item.childNodes, location, depth + 1)),
          location,
        })),
      },
    ]
  }
  return within()
}

function asBlocks(blocks: readonly PageBlock[]): Block[] {
  return blocks.map((block) =>
    block.type === 'heading'
      ? { type: 'paragraph', children: [{ type: 'strong', children: block.children }], location: block.location }
      : block,
  )
}

function rowsOf(table: Element, location: Location | undefined, depth: number): TableRow[] {
  const rows: TableRow[] = []
  const visit = (element: Element, level: number) => {
    for (const child of element.childNodes.filter(isElement)) {
      if (child.tagName === 'tr') {
        const cells = child.childNodes
          .filter(isElement)
          .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
        rows.push({
          type: 'tableRow',
          location,
          children: cells.map((cell) => ({
            type: 'tableCell',
            ...(cell.tagName === 'th' || element.tagName === 'thead' ? { header: true } : {}),
            ...span(cell, 'colspan'),
            ...span(cell, 'rowspan'),
            children: asBlocks(blocksOf(cell.childNodes, location, depth + 1)),
            location,
          })),
        })
      } else if (level < 3 && child.tagName !== 'table') visit(child, level + 1)
    }
  }
  visit(table, 0)
  return rows
}

function span(cell: Element, name: 'colspan' | 'rowspan'): Record<string, number> {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value)
  return Number.isInteger(value) && value > 1 && value <= 1000 ? { [name]: value } : {}
}

function inlinesOf(node: HtmlNode, location: Location | undefined, depth: number): Inline[] {
  if (node.nodeName === '#text' && 'value' in node) {
    const value = node.value.replace(/\s+/g, ' ')
    return value ? [{ type: 'text', value, location }] : []
  }
  if (!isElement(node)) return []
  if (depth > DEEPEST) return [{ type: 'text', value: wordsOf(node), location }]
  const children = node.childNodes.flatMap((child) => inlinesOf(child, location, depth + 1))
  switch (node.tagName) {
    case 'br':
      return [{ type: 'break', location }]
    case 'sub':
      return [{ type: 'subscript', children, location }]
    case 'sup':
      return [{ type: 'superscript', children, location }]
    case 'b':
    case 'strong':
      return [{ type: 'strong', children, location }]
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children, location }]
    case 'code':
      return [{ type: 'code', value: wordsOf(node), location }]
    case 'img': {
      const attribute = (name: string) => node.attrs.find((entry) => entry.name === name)?.value
      return [
        {
          type: 'image',
          url: attribute('src') ?? '',
          ...(attribute('alt') ? { alternative: attribute('alt') } : {}),
          location,
        },
      ]
    }
    default:
      return children
  }
}

function wordsOf(root: HtmlNode): string {
  const words: string[] = []
  const pending: HtmlNode[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value)
    else if ('childNodes' in node) pending.push(...[...node.childNodes].reverse())
  }
  return words.join('')
}

function isElement(node: HtmlNode): node is Element {
  return 'tagName' in node
}
