import { asBlocks } from '../../html-elements/as-blocks.js'
import {
  attribute,
  classesOf,
  type Element,
  elementsWithin,
  type HtmlNode,
  hasClass,
  isElement,
  isText,
  lineOf,
} from '../../html-elements/dom.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { siblingsOf } from '../../html-elements/siblings.js'
import type { PageBlock } from '../../parser.js'
import { type LevelledItem, nestItems } from './nested-lists.js'

/** A paragraph that is an item, with the element that holds or ends its marker. */
type Item = { paragraph: Element; marker: string; hidden: ReadonlySet<HtmlNode>; level: number }

const BULLETS: Readonly<Record<string, string>> = {
  '\u00b7': '•',
  o: '○',
  '\u00a7': '▪',
  '\u2022': '•',
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\u00d8': '➢',
  '\u00fc': '✓',
}

/** The list that a paragraph of Word opens; nothing where the list before it has taken it in. */
export function readWordList(paragraph: Element, reader: Reader): PageBlock[] | undefined {
  const first = itemOf(paragraph)
  if (!first) return undefined
  const { nodes, place } = siblingsOf(paragraph)
  const before = nodes[place - 1]
  if (before && isElement(before) && itemOf(before)) return []
  const items: Item[] = [first]
  for (let next = nodes[place + items.length]; next && isElement(next); next = nodes[place + items.length]) {
    const item = itemOf(next)
    if (!item) break
    items.push(item)
  }
  return [nestItems(items.map((item) => levelled(item, reader)))]
}

function itemOf(paragraph: Element): Item | undefined {
  if (paragraph.tagName !== 'p' || !isListStyle(paragraph)) return undefined
  const isTyped = hasClass(paragraph, TYPED_LIST)
  for (const element of elementsWithin(paragraph)) {
    const style = attribute(element, 'style') ?? ''
    if (/mso-list\s*:\s*Ignore/i.test(style))
      return { paragraph, marker: lineOf(element), hidden: new Set([element]), level: levelOf(paragraph) }
    // Filtered pages keep the gap behind the marker only.
    const isGap = /font:\s*7\.0pt/i.test(style) || (isTyped && /mso-tab-count/i.test(style))
    if (isGap && lineOf(element) === '') return gapItem(paragraph, element)
  }
  return undefined
}

/** ETSI and 3GPP type the markers of their lists, with a tab behind them; the style has the level. */
const TYPED_LIST = /^b[1-5]\+?$/

function isListStyle(paragraph: Element): boolean {
  return (
    /mso-list\s*:\s*l\d/i.test(attribute(paragraph, 'style') ?? '') ||
    classesOf(paragraph).some((name) => /^(?:mso)?list/.test(name)) ||
    hasClass(paragraph, TYPED_LIST)
  )
}

/** The words before the gap are the marker. */
function gapItem(paragraph: Element, gap: Element): Item | undefined {
  const hidden = new Set<HtmlNode>([gap])
  let marker = ''
  for (const element of elementsWithin(paragraph)) {
    for (const child of element.childNodes) {
      const isBefore = (child.sourceCodeLocation?.startOffset ?? 0) < (gap.sourceCodeLocation?.startOffset ?? 0)
      if (!isText(child) || !isBefore) continue
      marker += child.value
      hidden.add(child)
    }
  }
  const label = marker.trim()
  return label !== '' && label.length < 12 ? { paragraph, marker: label, hidden, level: levelOf(paragraph) } : undefined
}

/** The level that Word gives, or the indent in points. */
function levelOf(paragraph: Element): number {
  const style = attribute(paragraph, 'style') ?? ''
  const level = /mso-list\s*:[^;]*\blevel(\d)/i.exec(style)?.[1]
  const typed = classesOf(paragraph).find((name) => TYPED_LIST.test(name))
  if (level ?? typed) return Number(level ?? typed?.[1])
  const indent = /margin-left\s*:\s*(-?\d+(?:\.\d+)?)(pt|cm|in|mm)/i.exec(style)
  const points: Readonly<Record<string, number>> = { pt: 1, cm: 28.35, in: 72, mm: 2.835 }
  return indent ? Math.round(Number(indent[1]) * (points[(indent[2] as string).toLowerCase()] as number)) : 0
}

function levelled({ paragraph, marker, hidden, level }: Item, reader: Reader): LevelledItem {
  const { readBlock: _, ...conventions } = reader.conventions
  const leavesOut = (element: Element) => hidden.has(element) || (conventions.leavesOut?.(element) ?? false)
  const texts: Reader['texts'] = (node) => (hidden.has(node) ? [] : reader.texts(node))
  const inner = { ...deeper(reader), texts, conventions: { ...conventions, leavesOut } }
  const children = asBlocks(reader.readBlocks(paragraph.childNodes, inner))
  const label = BULLETS[marker] ?? marker
  return {
    level,
    isOrdered: isOrdered(marker),
    item: { type: 'listItem', label, children, location: reader.place(paragraph) },
  }
}

function isOrdered(marker: string): boolean {
  return /[\p{L}\p{N}]/u.test(marker) && BULLETS[marker] === undefined
}
