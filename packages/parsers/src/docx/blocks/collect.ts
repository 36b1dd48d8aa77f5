import type { Block, List, ListItem, Paragraph } from '@clausekit/model'
import type { PageBlock } from '../../parser.js'
import { kindOfLabel } from './labels.js'
import { goesOnFrom } from './marker-order.js'
import type { Line } from './read-line.js'

/** Collects blocks in their order; items in a row become lists within lists. */
export type Collector = {
  add(block: PageBlock): void
  item(line: Line, paragraph: Paragraph | undefined): void
  /** Words that may go on within the item before them. */
  text(line: Line, paragraph: Block): void
  /** Take back the last block, where `test` holds for it. */
  takeBack(test: (block: PageBlock) => boolean): PageBlock | undefined
  result(): PageBlock[]
}

type Open = {
  list: List
  counterId: string | undefined
  level: number
  depth: number | undefined
  position: number
  indent: number
  marker: string
}

/** Positions closer than this are the same to the eye: a fourteenth of an inch. */
const TOLERANCE = 100
/** Notes, tables and the like between two items of one list belong to the first of them, if they are no more than these. */
const MOST_BETWEEN = 4

export function createCollector(): Collector {
  const blocks: PageBlock[] = []
  let open: Open[] = []
  /** What came behind the last item and may yet belong to it. */
  let pending: PageBlock[] = []
  const close = () => {
    for (const block of pending) blocks.push(block)
    pending = []
    open = []
  }
  const lastItem = ({ list }: Open) => list.children.at(-1) as ListItem
  const addBehind = (block: PageBlock) => {
    if (open.length === 0) blocks.push(block)
    else pending.push(block)
    if (pending.length > MOST_BETWEEN) close()
  }
  return {
    add: (block) => {
      if (block.type === 'heading') close()
      addBehind(block)
      if (block.type === 'heading') close()
    },
    text: (line, paragraph) => {
      const at = open.findLastIndex(({ indent }) => indent > 0 && line.indent >= indent - TOLERANCE)
      const isWithin = line.meaning?.is === 'itemText' || at >= 0
      if (isWithin && open.length > 0 && pending.length === 0) {
        lastItem(open[at < 0 ? open.length - 1 : at] as Open).children.push(paragraph)
        return
      }
      // A note stands between two items of one list, other words end it.
      if (kindOfLabel(line.label) !== 'words' && line.meaning?.is !== 'note' && line.meaning?.is !== 'example') close()
      addBehind(paragraph)
    },
    item: (line, paragraph) => {
      const entry = openOf(line)
      const before = typedBefore(entry, open)
      if (pending.length > 0) {
        const goesOn = open.find((each) => each.counterId === entry.counterId && each.level === entry.level)
        if (before >= 0 || (goesOn && line.label?.isCounted && !line.label.isFirst)) {
          for (const block of pending) lastItem(open.at(-1) as Open).children.push(block as Block)
          pending = []
        } else close()
      }
      const item: ListItem = {
        type: 'listItem',
        ...(line.label?.text.trim() ? { label: line.label.text.trim() } : {}),
        children: paragraph ? [paragraph] : [],
        location: line.location,
      }
      // Whoever types markers may indent them unevenly.
      if (before >= 0) {
        const list = (open[before] as Open).list
        list.children.push(item)
        open = [...open.slice(0, before), { ...entry, list }]
        return
      }
      while (open.length > 0 && compare(entry, open.at(-1) as Open) < 0) open.pop()
      const top = open.at(-1)
      if (top && compare(entry, top) === 0) {
        if (isSameList(line, entry, top)) {
          top.list.children.push(item)
          open[open.length - 1] = { ...top, ...entry, list: top.list }
          return
        }
        open.pop()
      }
      const list: List = {
        type: 'list',
        ordered: line.label?.isCounted ?? false,
        children: [item],
        location: line.location,
      }
      const outer = open.at(-1)
      if (outer) lastItem(outer).children.push(list)
      else blocks.push(list)
      open.push({ ...entry, list })
    },
    takeBack: (test) => {
      const last = (pending.length > 0 ? pending : blocks).at(-1)
      if (!last || !test(last)) return undefined
      return (pending.length > 0 ? pending : blocks).pop()
    },
    result: () => {
      close()
      return blocks
    },
  }
}

function openOf(line: Line): Omit<Open, 'list'> {
  return {
    counterId: line.label?.counterId,
    level: line.label?.level ?? 0,
    depth: line.meaning?.is === 'item' ? line.meaning.depth : undefined,
    position: line.position,
    indent: line.indent,
    marker: line.label?.text ?? '',
  }
}

/** Below zero where an item stands further out than the list, above zero where it stands within its last item. */
function compare(entry: Omit<Open, 'list'>, { counterId, level, depth, position }: Open): number {
  if (entry.depth !== undefined && depth !== undefined) return entry.depth - depth
  if (counterId !== undefined && entry.counterId === counterId) return entry.level - level
  const shift = entry.position - position
  return Math.abs(shift) < TOLERANCE ? 0 : shift
}

/** The open list that a typed marker goes on with, the one at its position before others; -1 where there is none. */
function typedBefore(entry: Omit<Open, 'list'>, open: readonly Open[]): number {
  if (entry.counterId !== undefined || entry.marker === '') return -1
  const level = open.findLastIndex(
    (each) => Math.abs(each.position - entry.position) < TOLERANCE && goesOnTyped(entry, each),
  )
  return level >= 0 ? level : open.findLastIndex((each) => goesOnTyped(entry, each))
}

/** Whether a marker that is typed goes on from that of a list; i) that stands further in than h) opens one of its own. */
function goesOnTyped(entry: Omit<Open, 'list'>, { counterId, marker, position }: Open): boolean {
  if (counterId !== undefined || !goesOnFrom(marker, entry.marker)) return false
  return !/^\P{L}*[iI]\P{L}*$/u.test(entry.marker) || entry.position <= position + TOLERANCE
}

/** Word often gives neighbours lists of their own that look alike. */
function isSameList({ label }: Line, entry: Omit<Open, 'list'>, { counterId, marker, list }: Open): boolean {
  if (label?.isCounted !== list.ordered) return false
  if (!label.isCounted) return (counterId !== undefined && entry.counterId === counterId) || entry.marker === marker
  return !label.isFirst
}
