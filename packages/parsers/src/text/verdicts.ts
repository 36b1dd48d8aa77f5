import { captionOf } from './captions.js'
import type { Chunk } from './chunks.js'
import { isWrapped, judge, type Verdict } from './drawings.js'
import { signsOf } from './line-signs.js'
import { type Line, leftOf } from './lines.js'
import type { Measures } from './page-measures.js'
import { isUnderlinedTable } from './tables.js'
import { unitsOf } from './units.js'

/** Judge each chunk; what cannot be told by itself follows the drawing next to it. */
export function judgeAll(chunks: readonly Chunk[], measures: Measures): Verdict[] {
  const indents = new Set([measures.body, measures.margin])
  let open = { braces: 0, left: 0 }
  const verdicts = chunks.map((chunk): Verdict => {
    const left = leftOf(chunk)
    const own = isUnderlinedTable(chunk)
      ? 'drawn'
      : judge(chunk, left > measures.body && !indents.has(left), measures.width)
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
    else if (verdict === 'unsure')
      verdicts[index] = belongsToDrawing(chunks, verdicts, index, measures) ? 'drawn' : 'written'
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
function belongsToDrawing(
  chunks: readonly Chunk[],
  verdicts: readonly Verdict[],
  index: number,
  measures: Measures,
): boolean {
  const chunk = chunks[index] as Chunk
  const left = leftOf(chunk)
  if (captionOf(chunk) || captionOf(chunks[index + 1])) return false
  const before = chunks[index - 1]
  const after = chunks[index + 1]
  const [drawnBefore, drawnAfter] = [verdicts[index - 1] === 'drawn', verdicts[index + 1] === 'drawn']
  if (isData(chunk) && ((drawnBefore && left >= leftOf(before as Chunk)) || /:$/.test(before?.at(-1)?.words ?? '')))
    return true
  if (drawnAfter && chunk.length === 1 && /\S {5,}\S/.test((chunk[0] as Line).layout.slice(0, 200))) return true
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
  return (
    signs.functionShare < 0.08 &&
    (signs.fieldShare >= 0.5 || signs.codeShare >= 0.5 || (single && signs.wordShare < 0.6))
  )
}

/** Braces that stay open at the end of a chunk: the code goes on. */
function balance(chunk: Chunk): number {
  let open = 0
  for (const line of chunk) for (const mark of line.words) open += mark === '{' ? 1 : mark === '}' ? -1 : 0
  return open
}
