import type { Block, ListItem } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import type { PageBlock } from '../parser.js'
import { asBlocks } from './as-blocks.js'
import { type Element, type HtmlNode, isElement, isText } from './dom.js'
import { isUnseen } from './hidden.js'
import { hasNoMarkers, orderedLabels } from './list-labels.js'
import { deeper, type Reader } from './reader.js'

/** What was read of a child of a list; without an element it stood there without being an item. */
type Read = { item: Element | undefined; id?: string | undefined; blocks: PageBlock[] }

/** A list with the labels that it prints; one whose items are sections gives their blocks, one of footnotes the notes. */
export function readList(list: Element, reader: Reader): PageBlock[] {
  const shown = list.childNodes.filter((child) =>
    isElement(child)
      ? !isUnseen(child) && !reader.conventions.leavesOut?.(child)
      : isText(child) && child.value.trim() !== '',
  )
  const items = shown.filter(isElement).filter(({ tagName }) => tagName === 'li')
  if (items.length === 0 || items.some((item) => reader.footnotes.bodies.has(item)))
    return reader.readBlocks(shown, deeper(reader))
  const read = shown.map((child) => readChild(child, reader))
  if (read.filter(({ blocks }) => blocks[0]?.type === 'heading').length * 2 > read.length)
    return read.flatMap(({ blocks }) => blocks)
  const isBare = hasNoMarkers(list)
  const labels = list.tagName === 'ol' && !isBare ? orderedLabels(list, items) : []
  const children = listItems(read, labels, isBare, reader)
  const ordered = labels.length > 0 || children.some(({ label }) => label !== undefined)
  return [{ type: 'list', ordered, children, location: reader.place(list) }]
}

function readChild(child: HtmlNode, reader: Reader): Read {
  if (!isElement(child) || child.tagName !== 'li')
    return { item: undefined, blocks: reader.readBlocks([child], deeper(reader)) }
  reader.anchors.meet(child)
  const [id] = reader.anchors.take()
  return { item: child, id, blocks: reader.readBlocks(child.childNodes, deeper(reader)) }
}

function listItems(read: readonly Read[], labels: readonly string[], isBare: boolean, reader: Reader): ListItem[] {
  const children: ListItem[] = []
  let count = 0
  for (const { item, id, blocks } of read) {
    const own = asBlocks(blocks)
    const last = children.at(-1)
    // A list right in a list, as Word and old editors write it, goes on with the item before it.
    if (!item) {
      if (last) last.children.push(...own)
      else children.push({ type: 'listItem', children: own })
      continue
    }
    const label = labels[count++]
    const typed = isBare ? typedLabel(own) : undefined
    children.push({
      type: 'listItem',
      ...(id ? { id } : {}),
      ...(label ? { label } : typed ? { label: typed.label } : {}),
      children: typed ? withoutLabel(own, typed.length) : own,
      location: reader.place(item),
    })
  }
  return children
}

const TYPED =
  /^(?:([（(]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）.、]|[①-⑳]|——|—|[•·●○◦▪■])[\s\u3000]*)(?=\S)/u

/** Lists without markers of their own have them typed. */
function typedLabel([first]: readonly Block[]): { label: string; length: number } | undefined {
  const match = first?.type === 'paragraph' ? TYPED.exec(inlineText(first.children).slice(0, 40)) : null
  return match ? { label: (match[1] as string).trim(), length: match[0].length } : undefined
}

function withoutLabel([first, ...rest]: readonly Block[], length: number): Block[] {
  return first?.type === 'paragraph'
    ? [{ ...first, children: trimInlines(dropStart(first.children, length)) }, ...rest]
    : [...rest]
}
