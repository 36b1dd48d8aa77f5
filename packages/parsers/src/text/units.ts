import type { Chunk } from './chunks.js'
import { isFull } from './joined-lines.js'
import { headOf, type Line, sliceLine } from './lines.js'
import { type Marker, markerOf } from './markers.js'
import type { Measures } from './page-measures.js'
import { explanationColumn, rowOf } from './two-columns.js'

/** What a stretch of written lines is. */
export type Unit =
  | { kind: 'paragraph'; indent: number; lines: Line[] }
  | { kind: 'item'; indent: number; marker: Marker; lines: Line[] }
  | { kind: 'definition'; indent: number; hang: number; term: Line[]; lines: Line[] }

const LABEL = /^\[[^\]\s][^\]]{0,60}\](?:\s|$)/
/** Leads that are no terms: the paragraph behind them is a note or an example. */
const LEAD =
  /^(?:implementation |editor'?s |security |rfc editor )?(?:notes?|examples?|warning|caution|important|todo|tip|e\.g\.|i\.e\.)(?:\s+[\dA-Z][\d.]*)?\s*[:.]?$/i

/** Split a written chunk into paragraphs, items and definitions. */
export function unitsOf(chunk: Chunk, measures: Measures): Unit[] {
  const [only] = chunk
  // In line with the text, a number and a few words are a title that the assembler may promote, not an item.
  if (
    only &&
    chunk.length === 1 &&
    only.indent <= measures.margin &&
    measures.body === measures.margin &&
    markerOf(only)?.ordered &&
    !/[.;:,]$/.test(only.words)
  ) {
    return [{ kind: 'paragraph', indent: only.indent, lines: [only] }]
  }
  const column = explanationColumn(chunk)
  if (column !== undefined) return columnUnits(chunk, column, measures)
  const units: Unit[] = []
  let lines: Line[] = []
  let marker: Marker | undefined
  const close = () => {
    if (lines.length > 0) units.push(unitOf(lines, marker, measures))
    lines = []
  }
  for (const [index, line] of chunk.entries()) {
    const next = chunk[index + 1]
    const found = lines.length === 0 || beginsItem(line, next, lines, marker) ? markerOf(line) : undefined
    if (lines.length > 0 && (found || !belongs(line, lines, marker, measures))) close()
    if (lines.length === 0) marker = found ?? undefined
    lines.push(line)
  }
  close()
  return units
}

/** Names with their explanations beside them. */
function columnUnits(chunk: Chunk, column: number, measures: Measures): Unit[] {
  const units: Unit[] = []
  for (const line of chunk) {
    const row = line.indent < column ? rowOf(line) : undefined
    const last = units.at(-1)
    if (
      row &&
      last?.kind === 'definition' &&
      row.rest.indent === column &&
      sharesExplanation(last.lines.at(-1) as Line, row.rest, measures)
    ) {
      last.term.push(row.term)
      last.lines.push(row.rest)
    } else if (row?.rest.indent === column)
      units.push({ kind: 'definition', indent: line.indent, hang: column, term: [row.term], lines: [row.rest] })
    else if (last && line.indent >= column) last.lines.push(line)
    else units.push({ kind: 'paragraph', indent: line.indent, lines: [line] })
  }
  return units
}

/** Whether a sentence runs on beside the next name: both names have it. */
function sharesExplanation(previous: Line, next: Line, measures: Measures): boolean {
  return !/[.;:]$/.test(previous.words) && isFull(previous, next, measures.width - 2)
}

/** Whether a line within a chunk begins an item rather than going on with a sentence that happens to hold such a mark there. */
function beginsItem(line: Line, next: Line | undefined, open: readonly Line[], marker: Marker | undefined): boolean {
  const found = markerOf(line)
  if (!found) return false
  if (marker && Math.abs((open[0] as Line).indent - line.indent) <= 1)
    return found.family === marker.family || !found.ordered
  if (marker && line.indent >= marker.rest.indent) return found.first && /[.:;,]$/.test((open.at(-1) as Line).words)
  const ended = /[.:;]$/.test((open.at(-1) as Line).words)
  return (
    (ended && found.first) ||
    (line.indent > (open.at(-1) as Line).indent && found.first) ||
    (next !== undefined && next.indent === found.rest.indent && next.indent > line.indent && found.first)
  )
}

function belongs(line: Line, open: readonly Line[], marker: Marker | undefined, measures: Measures): boolean {
  const [first, last] = [open[0] as Line, open.at(-1) as Line]
  if (!marker && line.indent === first.indent && isField(line) && isField(first)) return false
  if (marker) {
    if (open.length > 1)
      return line.indent === last.indent || (line.indent > first.indent && isFull(last, line, measures.width - 6))
    return line.indent > first.indent || (line.indent === first.indent && isFull(last, line, measures.width - 6))
  }
  if (open.length > 1) return line.indent === last.indent
  if (line.indent >= first.indent) return true
  return first.indent - line.indent <= 10 && isFull(first, line, measures.width - 8)
}

function unitOf(lines: Line[], marker: Marker | undefined, measures: Measures): Unit {
  const [first, second] = lines as [Line, Line | undefined]
  const indent = first.indent
  if (marker) return { kind: 'item', indent, marker, lines: [marker.rest, ...lines.slice(1)] }
  const definition = definitionOf(lines, first, second, measures)
  if (definition) return definition
  return { kind: 'paragraph', indent: second && second.indent < indent ? second.indent : indent, lines }
}

function definitionOf(
  lines: readonly Line[],
  first: Line,
  second: Line | undefined,
  measures: Measures,
): Unit | undefined {
  if (LABEL.test(headOf(first)) || first.words.length > 200) return undefined
  const hanging = second !== undefined && second.indent > first.indent
  if (second && !hanging) return undefined
  const inline = splitTerm(first, second)
  if (inline) {
    const hang = second?.indent ?? first.indent + 3
    return {
      kind: 'definition',
      indent: first.indent,
      hang,
      term: [inline.term],
      lines: [inline.rest, ...lines.slice(1)],
    }
  }
  if (!second || first.words.length > 50 || isFull(first, second, measures.width - 4) || LEAD.test(first.words))
    return undefined
  if (/[^.]\.$|[,;]$/.test(first.words)) return undefined
  return { kind: 'definition', indent: first.indent, hang: second.indent, term: [first], lines: lines.slice(1) }
}

/** `Name:  value` on a line of its own. */
function isField(line: Line): boolean {
  return splitTerm(line, undefined) !== undefined
}

/** `Term:  what it means`: a short head, and a gap that its own punctuation or the hang of the next lines explains. */
function splitTerm(first: Line, second: Line | undefined): { term: Line; rest: Line } | undefined {
  const at = first.words.slice(0, 100).search(/\S\s{2,}\S/) + 1
  if (at <= 0 || at > 44) return undefined
  const [term, rest] = [sliceLine(first, 0, at), sliceLine(first, at)]
  if (!term || !rest || LEAD.test(term.words)) return undefined
  const colon = /[:\u2014-]$/.test(term.words)
  const words = term.words.split(/\s+/).length
  if (/[.?!;,]$/.test(term.words) && !colon)
    return second && rest.indent === second.indent && rest.indent - first.indent > 4 ? { term, rest } : undefined
  if (!second) return colon && words <= 4 ? { term, rest } : undefined
  return colon ? (words <= 6 ? { term, rest } : undefined) : words <= 4 ? { term, rest } : undefined
}
