import { isArt, signsOf } from './line-signs.js'
import type { Line } from './lines.js'

/** Lines without a blank line between them. */
export type Chunk = Line[]

/** Split lines where a blank line stands, and where a drawing touches its paragraph. */
export function chunksOf(lines: readonly Line[]): Chunk[] {
  const chunks: Chunk[] = []
  for (const line of lines) {
    const chunk = chunks.at(-1)
    if (chunk && line.gap === 0) chunk.push(line)
    else chunks.push([line])
  }
  return chunks.flatMap(splitMixed)
}

/** A paragraph whose drawing follows without a blank line, and a drawing whose paragraph does. */
function splitMixed(chunk: Chunk): Chunk[] {
  if (chunk.length < 2 || chunk.length > 200) return [chunk]
  const first = chunk[0] as Line
  const deeper = chunk.findIndex((line) => line.indent >= first.indent + 2)
  const drawn = chunk.findIndex(isArt)
  for (const at of [deeper, drawn]) {
    if (at <= 0 || hangs(first, chunk[at] as Line)) continue
    const [head, tail] = [chunk.slice(0, at), chunk.slice(at)]
    if (isWritten(head) && isDrawn(tail) && tail.every((line) => line.indent >= (tail[0] as Line).indent - 8))
      return [head, tail]
  }
  if (drawn === 0) {
    const after = chunk.findLastIndex(isArt) + 1
    const [head, tail] = [chunk.slice(0, after), chunk.slice(after)]
    if (tail.length > 1 && isWritten(tail)) return [head, tail]
  }
  return [chunk]
}

/** Whether a line goes on under the words of an item or a reference: their marker or label stands out to the left. */
function hangs(first: Line, next: Line): boolean {
  const marker = /^(?:[*o•+-]|\(?[A-Za-z0-9]{1,3}[.)]|\[[^\]]{1,60}\])\s+/.exec(first.layout.trimStart())
  return marker !== null && next.indent === first.indent + marker[0].length
}

function isWritten(lines: readonly Line[]): boolean {
  const signs = signsOf(lines)
  return signs.functionShare >= 0.15 && signs.wordShare >= 0.6 && signs.artShare === 0 && signs.gapShare < 0.5
}

function isDrawn(lines: readonly Line[]): boolean {
  const signs = signsOf(lines)
  if (signs.artShare >= 0.4) return true
  return signs.functionShare < 0.1 && (signs.codeShare >= 0.5 || signs.gapShare >= 0.6) && signs.wordShare < 0.8
}
