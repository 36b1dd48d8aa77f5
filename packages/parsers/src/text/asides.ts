import type { Note, Quote } from '@clausekit/model'
import type { Chunk } from './chunks.js'
import { paragraphOf } from './joined-lines.js'
import { signsOf } from './line-signs.js'
import { headOf, type Line, sliceLine } from './lines.js'
import type { Measures } from './page-measures.js'

/** Text set off by a bar at the left of each line: a note or a quotation. */
export function asideOf(chunk: Chunk, measures: Measures): Note | Quote | undefined {
  if (!chunk.every((line) => /^\|(?:\s|$)/.test(headOf(line)) && !/\|$/.test(line.words.slice(1)))) return undefined
  const lines = chunk.map((line) => sliceLine(line, 1))
  const filled = lines.filter((line) => line !== undefined)
  if (filled.length === 0 || filled.some((line) => line.indent > measures.width)) return undefined
  const signs = signsOf(filled)
  if (signs.functionShare < 0.15 || signs.wordShare < 0.6) return undefined
  const paragraphs: Line[][] = [[]]
  for (const line of lines) {
    if (line) paragraphs.at(-1)?.push(line)
    else paragraphs.push([])
  }
  const children = paragraphs.filter((each) => each.length > 0).map((each) => paragraphOf(each))
  return { type: /^note\b/i.test((filled[0] as Line).words) ? 'note' : 'quote', children }
}
