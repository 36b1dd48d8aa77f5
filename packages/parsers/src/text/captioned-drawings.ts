import type { Block, Figure, Table } from '@clausekit/model'
import { type Caption, captionOf, isCaptionTitle } from './captions.js'
import type { Chunk } from './chunks.js'
import { codeOf, type Verdict } from './drawings.js'
import { type Line, locationOf } from './lines.js'
import { tableOf } from './tables.js'

/** A drawing as a block, and the chunk after it and its caption. */
export type Drawing = { block: Block; lines: Line[]; to: number }

/** Take the drawing that begins at a chunk, with all of its chunks and the caption below. */
export function drawingAt(chunks: readonly Chunk[], verdicts: readonly Verdict[], from: number): Drawing {
  let to = from + 1
  while (to < chunks.length && verdicts[to] === 'drawn' && !captionOf(chunks[to])) to++
  const lines = chunks.slice(from, to).flat()
  const table = to === from + 1 ? tableOf(lines) : undefined
  let caption = captionOf(chunks[to])
  if (caption) to++
  else if (captionOf(chunks[to + 1]) && isCaptionTitle(chunks[to], lines)) {
    const title = (chunks[to] as Chunk).map((line) => line.words).join(' ')
    caption = { title, ...(captionOf(chunks[to + 1]) as Caption) }
    to += 2
  }
  return { block: caption ? captioned(lines, table, caption) : (table ?? codeOf(lines)), lines, to }
}

function captioned(lines: readonly Line[], table: Table | undefined, caption: Caption): Table | Figure {
  const { number, title } = caption
  const labels = { ...(number === undefined ? {} : { number }), ...(title === undefined ? {} : { title }) }
  if (table && caption.kind === 'table') return { ...table, ...labels }
  if (caption.kind === 'table')
    return {
      type: 'figure',
      title: `Table ${number}${title ? `: ${title}` : ''}`,
      children: [codeOf(lines)],
      location: locationOf(lines[0] as Line, lines.at(-1)),
    }
  return {
    type: 'figure',
    ...labels,
    children: [table ?? codeOf(lines)],
    location: locationOf(lines[0] as Line, lines.at(-1)),
  }
}
