import type { Block, DefinitionList, List, ListItem } from '@clausekit/model'
import { asideOf } from './asides.js'
import { drawingAt } from './captioned-drawings.js'
import { type Chunk, chunksOf } from './chunks.js'
import { inlinesOf, isBroken, linesParagraph, paragraphOf } from './joined-lines.js'
import { type Line, leftOf, locationOf } from './lines.js'
import type { Measures } from './page-measures.js'
import { type Unit, unitsOf } from './units.js'
import { judgeAll } from './verdicts.js'

/** Where a block goes: into the text, an item or a description, as far as lines are indented at least `least`. */
type Place = { least: number; text: number; blocks: Block[]; family?: string | undefined; column?: number | undefined }

/** Lists and explanations stand in one another at most this deep; deeper ones stay beside each other. */
const DEEPEST = 40

/** Read the lines between two headings as blocks. */
export function blocksOf(lines: readonly Line[], measures: Measures): Block[] {
  const chunks = chunksOf(lines)
  const verdicts = judgeAll(chunks, measures)
  const root: Place = { least: -1, text: measures.body, blocks: [] }
  const places: Place[] = [root]
  for (let index = 0; index < chunks.length; ) {
    const chunk = chunks[index] as Chunk
    const aside = asideOf(chunk, measures)
    if (aside) {
      placeFor(places, (chunk[0] as Line).indent).blocks.push(aside)
      index++
    } else if (verdicts[index] === 'drawn') {
      const drawing = drawingAt(chunks, verdicts, index)
      placeFor(places, leftOf(drawing.lines)).blocks.push(drawing.block)
      index = drawing.to
    } else {
      for (const unit of unitsOf(chunk, measures)) addUnit(unit, places, measures)
      index++
    }
  }
  return root.blocks
}

function addUnit(unit: Unit, places: Place[], measures: Measures): void {
  const place = placeFor(places, unit.indent)
  const first = unit.lines[0] as Line
  const location = locationOf(first, unit.lines.at(-1))
  if (unit.kind === 'paragraph') {
    place.blocks.push(
      isBroken(unit.lines, measures.width) && unit.lines.every((line) => line.indent === unit.indent)
        ? linesParagraph(unit.lines)
        : paragraphOf(unit.lines),
    )
  } else if (unit.kind === 'item') {
    const item: ListItem = { type: 'listItem', label: unit.marker.label, children: [paragraphOf(unit.lines)], location }
    const list = openList(place, unit)
    if (list) list.children.push(item)
    else {
      const created: List = { type: 'list', ordered: unit.marker.ordered, children: [item], location }
      place.blocks.push(created)
      place.family = unit.marker.family
      place.column = unit.indent
    }
    const text = unit.marker.rest.indent
    if (places.length < DEEPEST)
      places.push({ least: Math.max(unit.indent + 1, text - 1), text, blocks: item.children })
  } else {
    const children: Block[] = [paragraphOf(unit.lines)]
    const entries: DefinitionList['children'] = [
      { type: 'definitionTerm', children: inlinesOf(unit.term) },
      { type: 'definitionDescription', children },
    ]
    const last = place.blocks.at(-1)
    if (last?.type === 'definitionList' && place.column === unit.indent) last.children.push(...entries)
    else place.blocks.push({ type: 'definitionList', children: entries, location })
    place.family = undefined
    place.column = unit.indent
    if (places.length < DEEPEST)
      places.push({ least: Math.min(unit.hang, unit.indent + 2), text: unit.hang, blocks: children })
  }
}

/** The list that an item goes on: the last block, with markers of the same form at the same place. */
function openList(place: Place, unit: Unit & { kind: 'item' }): List | undefined {
  const last = place.blocks.at(-1)
  if (last?.type !== 'list' || place.family !== unit.marker.family) return undefined
  return Math.abs((place.column ?? 0) - unit.indent) <= 2 ? last : undefined
}

function placeFor(places: Place[], indent: number): Place {
  while (places.length > 1 && (places.at(-1) as Place).least > indent) places.pop()
  return places.at(-1) as Place
}
