import type { Block, DefinitionList, Figure, List, ListItem, Table } from '@clausekit/model'
import { asideOf } from './asides.js'
import { type Caption, captionOf, isCaptionTitle } from './captions.js'
import { type Chunk, chunksOf } from './chunks.js'
import { codeOf, isWrapped, judge, type Verdict } from './drawings.js'
import { inlinesOf, isBroken, linesParagraph, paragraphOf } from './joined-lines.js'
import { signsOf } from './line-signs.js'
import { type Line, locationOf } from './lines.js'
import type { Measures } from './page-measures.js'
import { isUnderlinedTable, tableOf } from './tables.js'
import { type Unit, unitsOf } from './units.js'

/** Where a block goes: into the text, an item or a description, as far as lines are indented at least `least`. */
type Place = { least: number; text: number; blocks: Block[]; family?: string | undefined; column?: number | undefined }

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
    } else if (verdicts[index] === 'drawn') index = addDrawing(chunks, verdicts, index, places)
    else {
      for (const unit of unitsOf(chunk, measures)) addUnit(unit, places, measures)
      index++
    }
  }
  return root.blocks
}

/** Judge each chunk; what cannot be told by itself follows the drawing next to it. */
function judgeAll(chunks: readonly Chunk[], measures: Measures): Verdict[] {
  const indents = new Set([measures.body, measures.margin])
  let open = { braces: 0, left: 0 }
  const verdicts = chunks.map((chunk): Verdict => {
    const left = leftOf(chunk)
    const own = isUnderlinedTable(chunk) ? 'drawn' : judge(chunk, left > measures.body && !indents.has(left), measures.width)
    const verdict = open.braces > 0 && (left > open.left || own !== 'written') ? 'drawn' : own
    const braces = verdict === 'drawn' ? open.braces + balance(chunk) : 0
    open = { braces: Math.max(0, braces), left: open.braces > 0 ? open.left : left }
    if (verdict === 'written') {
      for (const indent of indents) if (indent > left && indent > measures.body) indents.delete(indent)
      for (const unit of unitsOf(chunk, measures)) {
        indents.add(unit.indent)
        if (unit.kind === 'item') indents.add(unit.marker.rest.indent)
        if (unit.kind === 'definition') indents.add(unit.hang)
      }
    }
    return verdict
  })
  // In order: a chunk that joins the drawing before it may bring the next one along.
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict !== 'drawn' && isOverCaption(chunks, index, measures)) verdicts[index] = 'drawn'
    else if (verdict === 'unsure') verdicts[index] = belongsToDrawing(chunks, verdicts, index, measures) ? 'drawn' : 'written'
  }
  return verdicts
}

/** Whether a chunk that is hardly made of sentences has the caption of a figure below. */
function isOverCaption(chunks: readonly Chunk[], index: number, measures: Measures): boolean {
  const chunk = chunks[index] as Chunk
  if (!captionOf(chunks[index + 1]) || captionOf(chunk) || isWrapped(chunk, measures.width)) return false
  return chunk.length > 1 && signsOf(chunk).functionShare < 0.2 && !/[.:]$/.test((chunk.at(-1) as Line).words)
}

/** Whether a few words next to a drawing are a part of it: they stand within its width, not out at its head. */
function belongsToDrawing(chunks: readonly Chunk[], verdicts: readonly Verdict[], index: number, measures: Measures): boolean {
  const chunk = chunks[index] as Chunk
  const left = leftOf(chunk)
  if (captionOf(chunk) || captionOf(chunks[index + 1])) return false
  const before = chunks[index - 1]
  const after = chunks[index + 1]
  const [drawnBefore, drawnAfter] = [verdicts[index - 1] === 'drawn', verdicts[index + 1] === 'drawn']
  if (isData(chunk) && ((drawnBefore && left >= leftOf(before as Chunk)) || /:$/.test(before?.at(-1)?.words ?? ''))) return true
  if (left <= measures.body || isSentence(chunk)) return false
  if (drawnBefore && drawnAfter) return true
  if (drawnBefore) return left > leftOf(before as Chunk)
  return drawnAfter && left >= leftOf(after as Chunk) && !/:$/.test((chunk.at(-1) as Line).words)
}

function isSentence(chunk: Chunk): boolean {
  const signs = signsOf(chunk)
  return /\w\.$/.test((chunk.at(-1) as Line).words) && signs.wordShare >= 0.6 && signs.tokens >= 3
}

/** Lines of names and values, or of single tokens: what a message or a file holds. */
function isData(chunk: Chunk): boolean {
  const signs = signsOf(chunk)
  const single = chunk.every((line) => !/\s/.test(line.words.slice(0, 200)))
  if (chunk.some((line) => /:\s{2}/.test(line.layout))) return false
  return signs.functionShare < 0.08 && (signs.fieldShare >= 0.5 || signs.codeShare >= 0.5 || (single && signs.wordShare < 0.6))
}

/** Braces that stay open at the end of a chunk: the code goes on. */
function balance(chunk: Chunk): number {
  let open = 0
  for (const line of chunk) for (const mark of line.words) open += mark === '{' ? 1 : mark === '}' ? -1 : 0
  return open
}

function addDrawing(chunks: readonly Chunk[], verdicts: readonly Verdict[], from: number, places: Place[]): number {
  let to = from + 1
  while (to < chunks.length && verdicts[to] === 'drawn' && !captionOf(chunks[to])) to++
  const lines = chunks.slice(from, to).flat()
  const place = placeFor(places, leftOf(lines))
  const table = to === from + 1 ? tableOf(lines) : undefined
  let caption = captionOf(chunks[to])
  if (caption) to++
  else if (captionOf(chunks[to + 1]) && isCaptionTitle(chunks[to], lines)) {
    caption = captionOf(chunks[to + 1])
    if (caption && !caption.title) caption = { ...caption, title: (chunks[to] as Chunk).map((line) => line.words).join(' ') }
    to += 2
  }
  place.blocks.push(caption ? captioned(lines, table, caption) : (table ?? codeOf(lines)))
  return to
}

function captioned(lines: readonly Line[], table: Table | undefined, caption: Caption): Table | Figure {
  const { number, title } = caption
  const labels = { ...(number === undefined ? {} : { number }), ...(title === undefined ? {} : { title }) }
  if (table && caption.kind === 'table') return { ...table, ...labels }
  if (caption.kind === 'table') return { type: 'figure', title: `Table ${number}${title ? `: ${title}` : ''}`, children: [codeOf(lines)], location: locationOf(lines[0] as Line, lines.at(-1)) }
  return { type: 'figure', ...labels, children: [table ?? codeOf(lines)], location: locationOf(lines[0] as Line, lines.at(-1)) }
}

function addUnit(unit: Unit, places: Place[], measures: Measures): void {
  const place = placeFor(places, unit.indent)
  const first = unit.lines[0] as Line
  const location = locationOf(first, unit.lines.at(-1))
  if (unit.kind === 'paragraph') {
    place.blocks.push(isBroken(unit.lines, measures.width) ? linesParagraph(unit.lines) : paragraphOf(unit.lines))
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

function leftOf(lines: readonly Line[]): number {
  return Math.min(...lines.map((line) => line.indent))
}
