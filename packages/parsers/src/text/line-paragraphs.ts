import type { List, ListItem } from '@clausekit/model'
import type { PageBlock } from '../parser.js'
import { paragraphOf } from './joined-lines.js'
import { type Line, locationOf } from './lines.js'
import { markerOf } from './markers.js'

/** Lists stand in one another at most this deep; deeper items stay beside each other. */
const DEEPEST = 40

/** An open list: new items join it when their bullets stand at its indent. */
type Open = { indent: number; list: List }

/** Read a text each of whose lines is a paragraph; bullets make lists, deeper bullets lists within. */
export function lineParagraphs(lines: readonly Line[]): PageBlock[] {
  const blocks: PageBlock[] = []
  const open: Open[] = []
  for (const line of lines) {
    const marker = markerOf(line)
    if (!marker || marker.ordered) {
      open.length = 0
      blocks.push(paragraphOf([line]))
      continue
    }
    while (open.length > 0 && (open.at(-1) as Open).indent > line.indent) open.pop()
    const item: ListItem = {
      type: 'listItem',
      label: marker.label,
      children: [paragraphOf([marker.rest])],
      location: locationOf(line),
    }
    const last = open.at(-1)
    if (last && (last.indent === line.indent || open.length >= DEEPEST)) last.list.children.push(item)
    else {
      const list: List = { type: 'list', ordered: false, children: [item], location: locationOf(line) }
      const holder = last?.list.children.at(-1)
      if (holder) holder.children.push(list)
      else blocks.push(list)
      open.push({ indent: line.indent, list })
    }
  }
  return blocks
}
