import type { Inline } from '@clausekit/model'
import type { XmlText } from '../xml/index.js'
import { cutIntoPieces, isBlank, type Source } from './words.js'

/** A line of inlines that is being written: runs of white space print as one space, and none at its ends. */
export type Line = {
  inlines: Inline[]
  /** Words stand before, and no space behind them. */
  takesSpace: boolean
  /** A space is due as soon as something follows. */
  space: boolean
  /** The white space stands right behind the last text. */
  isBehind: boolean
}

/** An empty line, or one within the other: the words before it are those of the other. */
export function openLine(around?: Line): Line {
  return { inlines: [], takesSpace: around?.takesSpace === true && !around.space, space: false, isBehind: false }
}

export function addText(node: XmlText, line: Line, source: Source): void {
  if (isBlank(node.value)) {
    if (!line.space) line.isBehind = false
    line.space ||= node.value !== ''
    return
  }
  const { pieces, opensWithSpace, endsWithSpace } = cutIntoPieces(node, source)
  if (opensWithSpace) line.space = true
  for (const piece of pieces) {
    if (piece.value === '') continue
    // A text may begin with one space that its place in the source does not hold.
    if (line.space && line.takesSpace) piece.value = ` ${piece.value}`
    line.inlines.push(piece)
    line.takesSpace = true
    line.space = true
  }
  line.space = endsWithSpace
  line.isBehind = endsWithSpace
}

/** Put an inline behind the words; a space that is due goes before it. */
export function add(inline: Inline, line: Line): void {
  addSpace(line)
  line.inlines.push(inline)
  line.takesSpace = true
}

/** Put what an inner line holds behind the words, in an inline of its own. */
export function addInner(wrap: (inlines: Inline[]) => Inline, inner: Line, line: Line): void {
  if (inner.inlines.length > 0) {
    add(wrap(inner.inlines), line)
    line.takesSpace = inner.takesSpace
  }
  if (inner.space && !line.space) line.isBehind = false
  line.space ||= inner.space
}

/** A break before all words breaks nothing. */
export function addBreak(inline: Extract<Inline, { type: 'break' }>, line: Line): void {
  if (line.inlines.length > 0) line.inlines.push(inline)
  line.takesSpace = false
  line.space = false
}

function addSpace(line: Line): void {
  if (line.space && line.takesSpace) {
    const last = line.inlines.at(-1)
    if (last?.type === 'text' && line.isBehind) line.inlines[line.inlines.length - 1] = withSpace(last)
    else line.inlines.push({ type: 'text', value: ' ' })
  }
  line.space = false
}

/** The text with the white space behind it, of which the first sign stands for all. */
function withSpace(text: Extract<Inline, { type: 'text' }>): Inline {
  const { location } = text
  const value = `${text.value} `
  if (!location || !('start' in location)) return { ...text, value }
  const { line, column, offset } = location.end
  return { ...text, value, location: { ...location, end: { line, column: column + 1, offset: offset + 1 } } }
}
