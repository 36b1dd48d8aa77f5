import type { Inline, Location } from '@clausekit/model'

/** How words are set, as bits. */
export const BOLD = 1
export const ITALIC = 2
export const SUPERSCRIPT = 4
export const SUBSCRIPT = 8

/** Collects what stands in a paragraph; neighbours that are set alike become one text. */
export type Words = {
  text(value: string, format: number): void
  add(inline: Inline): void
  /** What follows leads to an address, until `close`. */
  open(url: string): void
  close(): void
  result(): Inline[]
}

type Piece = { value: string; format: number } | Inline
type Frame = { url: string; pieces: Piece[] }

export function createWords(location: Location): Words {
  const root: Frame = { url: '', pieces: [] }
  const frames: Frame[] = [root]
  const innermost = () => frames[frames.length - 1] as Frame
  const close = () => {
    if (frames.length === 1) return
    const { url, pieces } = frames.pop() as Frame
    if (pieces.length > 0)
      innermost().pieces.push({ type: 'link', url, children: toInlines(pieces, location), location })
  }
  return {
    text: (value, format) => {
      if (value === '') return
      const { pieces } = innermost()
      const last = pieces[pieces.length - 1]
      if (last && 'format' in last && last.format === format) last.value += value
      else pieces.push({ value, format })
    },
    add: (inline) => innermost().pieces.push(inline),
    open: (url) => frames.push({ url, pieces: [] }),
    close,
    result: () => {
      while (frames.length > 1) close()
      return toInlines(root.pieces, location)
    },
  }
}

function toInlines(pieces: readonly Piece[], location: Location): Inline[] {
  return pieces.map((piece) => ('format' in piece ? formatted(piece.value, piece.format, location) : piece))
}

function formatted(value: string, format: number, location: Location): Inline {
  let inline: Inline = { type: 'text', value, location }
  // Blanks look the same in bold.
  if (format === 0 || value.trim() === '') return inline
  if (format & SUPERSCRIPT) inline = { type: 'superscript', children: [inline], location }
  if (format & SUBSCRIPT) inline = { type: 'subscript', children: [inline], location }
  if (format & ITALIC) inline = { type: 'emphasis', children: [inline], location }
  if (format & BOLD) inline = { type: 'strong', children: [inline], location }
  return inline
}
