import type { Inline, Location, TextLocation } from '@clausekit/model'
import type { Node } from 'unist'
import type { Piece } from './pieces.js'

/** Where the nodes of one piece stand in the whole source. */
export type Place = {
  of(node: Node): TextLocation | undefined
  /** The lines of a text node as inlines of their own, each with its exact place. */
  lines(value: string, node: Node): Extract<Inline, { type: 'text' }>[]
  /** How xml2rfc prints a pointer to an anchor of this document. */
  anchorText(anchor: string): string | undefined
  /** Whether a node comes from the piece itself, not from the definitions appended to it. */
  holds(node: Node): boolean
  source(node: Node): string
}

const HAN = /[\p{Script=Han}，。；：、！？（）《》“”]/u

export function placeOf(piece: Piece, name: string | undefined, anchors: ReadonlyMap<string, string>): Place {
  const file = name === undefined ? {} : { file: name }
  const length = piece.text.length
  const point = (at: { line: number; column: number; offset?: number | undefined }) => ({
    line: at.line + piece.linesBefore,
    column: at.column,
    offset: Math.min(at.offset ?? 0, length) + piece.offset,
  })
  const of = (node: Node): TextLocation | undefined =>
    node.position && { ...file, start: point(node.position.start), end: point(node.position.end) }
  return {
    of,
    lines: (value, node) =>
      linesOf(
        value,
        of(node),
        node.position ? piece.text.slice(node.position.start.offset, node.position.end.offset) : '',
      ),
    anchorText: (anchor) => anchors.get(anchor),
    holds: (node) => (node.position?.start.offset ?? 0) < length,
    source: (node) => (node.position ? piece.text.slice(node.position.start.offset, node.position.end.offset) : ''),
  }
}

function linesOf(
  value: string,
  location: TextLocation | undefined,
  source: string,
): Extract<Inline, { type: 'text' }>[] {
  if (!value.includes('\n')) return [{ type: 'text', value, location }]
  const values = value.split('\n')
  const sources = source.split('\n')
  let offset = location?.start.offset ?? 0
  return values.map((words, index) => {
    const raw = (sources[index] ?? '').replace(/\r$/, '')
    const indent = index === 0 ? 0 : Math.max(0, raw.indexOf(words))
    const place =
      location && sources.length === values.length
        ? lineLocation(location, index, offset + indent, indent, words.length)
        : location
    offset += (sources[index]?.length ?? 0) + 1
    const previous = values[index - 1]?.trimEnd() ?? ''
    const glue = index === 0 || (HAN.test(previous.slice(-1)) && HAN.test(words.slice(0, 1))) ? '' : ' '
    return { type: 'text', value: glue + (index === 0 ? words : words.trimStart()), location: place }
  })
}

function lineLocation(
  whole: TextLocation,
  index: number,
  offset: number,
  indent: number,
  length: number,
): Location & TextLocation {
  const line = whole.start.line + index
  const column = index === 0 ? whole.start.column : indent + 1
  const end = { line, column: column + length, offset: offset + length }
  return { ...whole, start: { line, column, offset }, end }
}
