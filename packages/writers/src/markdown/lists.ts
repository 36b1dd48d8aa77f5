import type { Block, Inline, List, ListItem } from '@clausekit/model'
import { anchorOf } from './anchors.js'
import type { Context } from './context.js'
import { behindMarker } from './indent.js'
import { writeLabelled } from './labelled.js'

/** How an item begins: the marker that Markdown reads, and the printed label where that is no such marker. */
type Marker = { marker: string; label: string | undefined }

/**
 * A list whose items keep their printed labels.
 *
 * Labels that Markdown reads as markers (-, 1., 2)) are the markers; others, such as a) or ——, are the first words of an
 * item with a bullet. Numbers that skip are words too, since readers of Markdown count on their own.
 */
export function writeList(list: List, context: Context): string {
  const markers = markersOf(list)
  const items = list.children.map((item, index) =>
    writeItem(item, markers[index] ?? { marker: '- ', label: item.label }, context),
  )
  const tight = list.children.every((item) => isTight(item))
  return items.join(tight ? '\n' : '\n\n')
}

function markersOf({ children, ordered }: List): Marker[] {
  const labels = children.map((item) => item.label?.trim() || undefined)
  const bullet = labels[0]
  if (bullet && /^[-+*]$/.test(bullet) && labels.every((label) => label === bullet)) {
    return labels.map(() => ({ marker: `${bullet} `, label: undefined }))
  }
  const printed = labels.map((label) => /^(\d{1,9})([.)])$/.exec(label ?? ''))
  const first = printed[0]
  const counts = printed.every(
    (label, index) => label?.[2] === first?.[2] && Number(label?.[1]) === Number(first?.[1]) + index,
  )
  if (first && counts) return labels.map((label) => ({ marker: `${label} `, label: undefined }))
  if (ordered && labels.every((label) => label === undefined)) {
    return labels.map((_, index) => ({ marker: `${index + 1}. `, label: undefined }))
  }
  return labels.map((label) => ({ marker: '- ', label }))
}

function writeItem(item: ListItem, { marker, label }: Marker, context: Context): string {
  const words: Inline[] = label === undefined ? [] : [{ type: 'text', value: label }]
  const content = isTight(item) ? writeTight(item, words, context) : writeLabelled(words, item.children, context)
  return behindMarker(marker, anchorOf(item.id, context) + content)
}

function writeTight({ children: [first, ...others] }: ListItem, label: readonly Inline[], context: Context): string {
  const words = first ? writeLabelled(label, [first], context) : ''
  return [words, context.blocks(others)].filter(Boolean).join('\n')
}

/** Whether an item needs no blank line: words, and below them perhaps a list that may follow words directly. */
function isTight({ children: [first, second, ...others] }: ListItem): boolean {
  if (first?.type !== 'paragraph' || first.children.length === 0 || others.length > 0) return false
  return second === undefined || (second.type === 'list' && mayFollowWords(second))
}

/** An ordered list that does not begin with 1, or one whose first item is empty, needs a blank line before it. */
function mayFollowWords(list: List): boolean {
  const first = list.children[0]
  const start = markersOf(list)[0]?.marker ?? ''
  return (
    first !== undefined && hasWords(first.children[0]) && /^[-+*1]\D? ?$/.test(start) && list.children.every(isTight)
  )
}

function hasWords(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.children.length > 0
}
