import type { Block, List, ListItem } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import { readCaption } from './captions.js'
import { isSuccessor, type Marker, markerFollows, markerOf } from './list-markers.js'
import { isSetIn, isWithinItem, nearestEdge } from './set-in.js'

/** A list that goes on, within the last item of the one before it. */
type OpenList = { style: string; list: List }
/** Lists that other blocks have closed, and where in the result those begin. */
type ClosedLists = { open: OpenList[]; end: number }

/** How many blocks may stand between two items: a paragraph, a table, a list of another kind. */
const MOST_BETWEEN = 12

/** Paragraphs that open with list markers become lists; a marker of another style opens a list within the item before it. */
export function findLists(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  let open: OpenList[] = []
  let closed: ClosedLists[] = []
  for (const [index, block] of blocks.entries()) {
    const isOpen = (style: string, label: string) =>
      open.some((entry) => entry.style === style) || closed.some((lists) => goesOnAt(lists, style, label, result) >= 0)
    const marker = markerOf(blocks, index, isOpen)
    if (!marker || block.type !== 'paragraph') {
      if (open.length > 0 && staysInItem(block, blocks, index, lastItem(open))) lastItem(open).children.push(block)
      else {
        if (open.length > 0) closed = [...closed.filter((lists) => isNear(lists, result)), { open, end: result.length }]
        open = []
        result.push(block)
      }
      continue
    }
    const item = itemOf(block, marker)
    const lists = open.some(({ style }) => style === marker.style)
      ? undefined
      : closed.findLast((each) => goesOnAt(each, marker.style, marker.label, result) >= 0)
    if (lists) {
      open = lists.open.slice(0, goesOnAt(lists, marker.style, marker.label, result) + 1)
      lastItem(open).children.push(...result.splice(lists.end))
      closed = []
    }
    const depth = depthOf(open, marker, block)
    if (depth !== undefined) {
      open = open.slice(0, depth + 1)
      ;(open[depth] as OpenList).list.children.push(item)
      continue
    }
    const above = open.findLast(({ style }) => style === marker.style)
    if (above) open = open.slice(0, open.indexOf(above) + 1)
    const list: List = { type: 'list', ordered: marker.ordered, children: [item], location: block.location }
    if (open.length > 0) lastItem(open).children.push(list)
    else {
      // A list that begins anew ends the one of its kind before it.
      closed = closed.filter((each) => !each.open.some(({ style }) => style === marker.style))
      result.push(list)
    }
    open.push({ style: marker.style, list })
  }
  return result
}

type Paragraph = Extract<Block, { type: 'paragraph' }>

function itemOf(block: Paragraph, { label, length }: Marker): ListItem {
  return {
    type: 'listItem',
    label,
    location: block.location,
    children: [{ ...block, children: trimInlines(dropStart(block.children, length)) }],
  }
}

/** Which of the lists an ordered marker goes on with, over the blocks that have closed them; -1 where it does not. */
function goesOnAt(lists: ClosedLists, style: string, label: string, result: readonly Block[]): number {
  if (!isNear(lists, result)) return -1
  return lists.open.findLastIndex(
    (entry) =>
      entry.style === style && entry.list.ordered && isSuccessor(label, entry.list.children.at(-1)?.label ?? ''),
  )
}

function isNear({ end }: ClosedLists, result: readonly Block[]): boolean {
  return result.length - end <= MOST_BETWEEN
}

/**
 * The list of its style that a marker goes on with. Bullets that are set in deeper open a list of their own, which only the
 * place on a page tells.
 */
function depthOf(open: readonly OpenList[], { style, ordered }: Marker, block: Block): number | undefined {
  const depths = open.flatMap((entry, depth) => (entry.style === style ? [depth] : []))
  if (depths.length === 0) return undefined
  if (ordered) return depths[0]
  const items = depths.map((depth) => (open[depth] as OpenList).list.children.at(-1) as ListItem)
  if (isSetIn(block, items.at(-1) as ListItem)) return undefined
  return depths[nearestEdge(block, items)]
}

/** An item of a bullet list that opens with a marker of its own ("* a. …") takes that as its label. */
export function labelled(item: ListItem): ListItem {
  const [first, ...rest] = item.children
  if (item.label || first?.type !== 'paragraph') return item
  const match = /^([(（]?(?:[a-z]|\d{1,2}|[一二三四五六七八九十]{1,3})\s?[.)）])(?!\d)[\s\u3000]*(?=\S)/i.exec(
    inlineText(first.children).slice(0, 12),
  )
  if (!match) return item
  return {
    ...item,
    label: (match[1] as string).replace(/\s/g, ''),
    children: [{ ...first, children: trimInlines(dropStart(first.children, match[0].length)) }, ...rest],
  }
}

function lastItem(open: readonly OpenList[]): ListItem {
  return (open.at(-1) as OpenList).list.children.at(-1) as ListItem
}

/** A list that the format itself shows, a note with items behind it, or what is set in below an item belongs to that item. */
function staysInItem(block: Block, blocks: readonly Block[], index: number, item: ListItem): boolean {
  if (block.type === 'list') return markerFollows(blocks, index) || block.ordered
  if (block.type === 'paragraph') return isWithinItem(block, item) && !readCaption(inlineText(block.children).trim())
  return (block.type === 'note' || block.type === 'example') && markerFollows(blocks, index)
}
