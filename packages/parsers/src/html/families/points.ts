import type { Block, ListItem } from '@clausekit/model'
import { asBlocks } from '../../html-elements/as-blocks.js'
import {
  attribute,
  childElements,
  type Element,
  type HtmlNode,
  hasClass,
  isElement,
  lineOf,
} from '../../html-elements/dom.js'
import { readList } from '../../html-elements/lists.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { dropStart, inlineText, trimInlines } from '../../inlines.js'
import type { PageBlock } from '../../parser.js'

const LABEL = /^(?:[(（]?[\p{L}\p{N}]{1,6}[)）.]|[—–•·-])$/u
const NUMBERED = /^(\d{1,3}[a-z]{0,3}\.)\s+/

/** Points that a layout table or a grid sets beside their labels, and paragraphs that are numbered, as items of a list. */
export function readPoints(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName === 'table') return readPointTable(element, reader)
  if (element.tagName !== 'div') return undefined
  if (hasClass(element, /^grid-list$/)) {
    const label = childElements(element).find((child) => hasClass(child, /^grid-list-column-1$/))
    return label ? asItem(element, label, reader) : undefined
  }
  const [first] = childElements(element)
  if (first && hasClass(first, /^no-parag$/)) return asItem(element, first, reader)
  return /^\d{3}\.\d{3}$/.test(attribute(element, 'id') ?? '') ? readNumbered(element, reader) : undefined
}

function asItem(element: Element, label: Element, reader: Reader): PageBlock[] {
  const inner = reader.readBlocks(
    element.childNodes.filter((node) => node !== label),
    deeper(reader),
  )
  return [listOf([itemOf(lineOf(label), joinLists(asBlocks(inner)), element, reader)], element, reader)]
}

/** "1.   The controller shall …" with its points: one numbered paragraph of an article. */
function readNumbered(element: Element, reader: Reader): PageBlock[] {
  const blocks = joinLists(asBlocks(reader.readBlocks(element.childNodes, deeper(reader))))
  const [first, ...rest] = blocks
  const match = first?.type === 'paragraph' ? NUMBERED.exec(inlineText(first.children).slice(0, 20)) : null
  if (!match || first?.type !== 'paragraph') return blocks
  const words: Block = { ...first, children: trimInlines(dropStart(first.children, match[0].length)) }
  return [listOf([itemOf(match[1] as string, [words, ...rest], element, reader)], element, reader)]
}

function readPointTable(table: Element, reader: Reader): PageBlock[] | undefined {
  if (hasClass(table, /^(?:oj-)?table$/)) return undefined
  const rows = rowsOf(table)
  const cells = rows.map((row) => childElements(row).filter(({ tagName }) => tagName === 'td'))
  if (
    rows.length === 0 ||
    !cells.every(([label, words, ...more]) => label && words && more.length === 0 && isLabel(label))
  )
    return undefined
  const items = rows.map((row, index) => {
    const [label, words] = cells[index] as [Element, Element]
    return itemOf(lineOf(label), joinLists(asBlocks(reader.readBlocks(words.childNodes, deeper(reader)))), row, reader)
  })
  return [listOf(items, table, reader)]
}

/** The longest label with all the elements around it. */
const LARGEST_LABEL = 10

function isLabel(cell: Element): boolean {
  let nodes = 0
  let words = ''
  for (const pending: HtmlNode[] = [cell]; pending.length > 0; ) {
    const node = pending.pop() as HtmlNode
    if (++nodes > LARGEST_LABEL) return false
    if ('value' in node) words = node.value + words
    if ('childNodes' in node) pending.push(...node.childNodes)
  }
  return LABEL.test(words.trim())
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((part) =>
    part.tagName === 'tr' ? [part] : part.tagName === 'tbody' ? childElements(part) : [],
  )
}

function itemOf(label: string, children: Block[], element: Element, reader: Reader): ListItem {
  return { type: 'listItem', label, children, location: reader.place(element) }
}

function listOf(children: ListItem[], element: Element, reader: Reader): Extract<Block, { type: 'list' }> {
  const ordered = children.some(({ label }) => /[\p{L}\p{N}]/u.test(label ?? ''))
  return { type: 'list', ordered, children, location: reader.place(element) }
}

/** A list with the labels that Lexparency gives its items. */
export function readLabels(list: Element, reader: Reader): PageBlock[] | undefined {
  if (list.tagName !== 'ol') return undefined
  const labels = new Map<number, string>()
  for (const node of list.childNodes) {
    const label = isElement(node) ? attribute(node, 'data-title')?.trim() : undefined
    const at = isElement(node) ? node.sourceCodeLocation?.startOffset : undefined
    if (label && at !== undefined) labels.set(at, label)
  }
  if (labels.size === 0) return undefined
  return readList(list, reader).map((block) => {
    if (block.type !== 'list') return block
    const children = block.children.map((item) => {
      const at = item.location && 'start' in item.location ? item.location.start.offset : undefined
      const label = at === undefined ? undefined : labels.get(at)
      return label ? { ...item, label } : item
    })
    return { ...block, children }
  })
}

/** Lists right behind each other whose items all have labels are one. */
export function joinLists<T extends PageBlock>(blocks: readonly T[]): T[] {
  const result: T[] = []
  let open: ListItem[] | undefined
  for (const block of blocks) {
    if (block.type !== 'list' || !isLabelled(block)) {
      open = undefined
      result.push(block)
    } else if (open) open.push(...block.children)
    else {
      open = [...block.children]
      result.push({ ...block, children: open })
    }
  }
  return result
}

function isLabelled({ children }: Extract<Block, { type: 'list' }>): boolean {
  return children.every(({ label }) => label !== undefined)
}
