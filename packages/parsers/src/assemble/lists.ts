import type { Block, List, ListItem } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'

type Marker = { style: string; label: string; length: number; ordered: boolean }

const MARKERS: readonly [string, RegExp, boolean][] = [
  ['dash', /^(——|—|－－|--)[\s\u3000]*(?=\S)/, false],
  ['bullet', /^([●•·◆■▪◦○])[\s\u3000]*(?=\S)/, false],
  ['letter', /^([a-zａ-ｚ][)）])[\s\u3000]*(?=\S)/i, true],
  ['letter-both', /^([（(][a-z][)）])[\s\u3000]*(?=\S)/i, true],
  ['figure', /^(\d{1,2}[)）])[\s\u3000]*(?=\S)/, true],
  ['figure-both', /^([（(]\d{1,2}[)）])[\s\u3000]*(?=\S)/, true],
  ['circled', /^([①-⑳])[\s\u3000]*(?=\S)/, true],
  ['chinese-both', /^([（(][一二三四五六七八九十]{1,3}[)）])[\s\u3000]*(?=\S)/, true],
  ['figure-stop', /^(\d{1,2}[.．])[\s\u3000]*(?=\p{Script=Han})/u, true],
  ['letter-stop', /^([a-z][.．])[\s\u3000]+(?=\S)/, true],
  // 款 of engineering standards: a figure, a space, then words that no title has.
  ['figure-space', /^(\d{1,2})[\s\u3000]+(?=\p{Script=Han})/u, true],
]

/** Paragraphs that open with list markers become lists; a marker of another style opens a list within the item before it. */
export function findLists(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  let open: { style: string; list: List }[] = []
  for (const [index, block] of blocks.entries()) {
    const marker = block.type === 'paragraph' ? markerOf(inlineText(block.children), open, blocks, index) : undefined
    if (!marker || block.type !== 'paragraph') {
      if (open.length > 0 && staysInItem(block, blocks, index)) lastItem(open).children.push(block)
      else {
        open = []
        result.push(block)
      }
      continue
    }
    const item: ListItem = {
      type: 'listItem',
      label: marker.label,
      location: block.location,
      children: [{ ...block, children: trimInlines(dropStart(block.children, marker.length)) }],
    }
    const depth = open.findIndex(({ style }) => style === marker.style)
    if (depth >= 0) {
      open = open.slice(0, depth + 1)
      ;(open[depth] as { list: List }).list.children.push(item)
      continue
    }
    const list: List = { type: 'list', ordered: marker.ordered, children: [item], location: block.location }
    if (open.length > 0) lastItem(open).children.push(list)
    else result.push(list)
    open.push({ style: marker.style, list })
  }
  return result
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

function lastItem(open: readonly { list: List }[]): ListItem {
  return (open.at(-1) as { list: List }).list.children.at(-1) as ListItem
}

function markerOf(
  text: string,
  open: readonly { style: string }[],
  blocks: readonly Block[],
  index: number,
): Marker | undefined {
  const head = text.slice(0, 12)
  for (const [style, pattern, ordered] of MARKERS) {
    const match = pattern.exec(head)
    if (!match) continue
    // A dash or a bare figure alone may be anything: it needs a neighbour of its kind.
    if (
      (style === 'figure-space' || style === 'figure-stop' || style === 'letter-stop') &&
      !open.some((entry) => entry.style === style) &&
      !hasSibling(blocks, index, pattern)
    )
      return undefined
    return { style, label: match[1] as string, length: match[0].length, ordered }
  }
  return undefined
}

function hasSibling(blocks: readonly Block[], index: number, pattern: RegExp): boolean {
  return blocks
    .slice(index + 1, index + 8)
    .some((block) => block.type === 'paragraph' && pattern.test(inlineText(block.children).slice(0, 12)))
}

/** A list that the format itself shows, or a note with items behind it, belongs to the item before it. */
function staysInItem(block: Block, blocks: readonly Block[], index: number): boolean {
  if (block.type === 'list') return markerFollows(blocks, index) || block.ordered
  return (block.type === 'note' || block.type === 'example') && markerFollows(blocks, index)
}

function markerFollows(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]
  return (
    next?.type === 'paragraph' && MARKERS.some(([, pattern]) => pattern.test(inlineText(next.children).slice(0, 12)))
  )
}
