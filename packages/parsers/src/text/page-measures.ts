import { signsOf } from './line-signs.js'
import { type Line, rightEdge } from './lines.js'
import { parseSectionNumber } from './numbering.js'

/** The measures of a laid-out text. */
export type Measures = {
  /** Columns of a full line. */
  width: number
  /** The outermost indent that lines have. */
  margin: number
  /** The outermost indent of paragraphs. */
  body: number
}

/** Measure a text that is laid out in lines of a fixed width. */
export function measure(lines: readonly Line[]): Measures {
  const indents = new Map<number, number>()
  const prose = new Map<number, number>()
  const edges: number[] = []
  let sentences = 0
  for (const line of lines) {
    indents.set(line.indent, (indents.get(line.indent) ?? 0) + 1)
    if (line.layout.length < 40 || line.layout.length > 200 || parseSectionNumber(line.words)) continue
    const { wordShare, functionShare, gapShare } = signsOf([line])
    if (wordShare < 0.7 || functionShare < 0.15 || gapShare > 0) continue
    sentences++
    prose.set(line.indent, (prose.get(line.indent) ?? 0) + 1)
    edges.push(rightEdge(line))
  }
  edges.sort((a, b) => a - b)
  const width = edges[Math.floor(edges.length * 0.98)] ?? 72
  const margin = least(indents, Math.min(2, lines.length))
  return {
    width,
    margin,
    body: Math.max(margin, least(prose, Math.max(1, sentences * 0.06), commonest(indents, margin))),
  }
}

function least(counts: ReadonlyMap<number, number>, atLeast: number, otherwise = 0): number {
  const found = [...counts].filter(([, count]) => count >= atLeast).map(([indent]) => indent)
  return found.length > 0 ? Math.min(...found) : otherwise
}

function commonest(counts: ReadonlyMap<number, number>, otherwise: number): number {
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return first && first[0] <= otherwise + 12 ? first[0] : otherwise
}
