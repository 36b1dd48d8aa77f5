import type { Chunk } from './chunks.js'
import { headOf, type Line, leftOf } from './lines.js'

/** What is printed under or over a drawing. */
export type Caption = { kind: 'figure' | 'table'; number?: string | undefined; title?: string | undefined }

const CAPTION =
  /^(Figure|Fig\.?|Table|Listing|Example|Diagram)\s+((?:[A-Z][-.]?)?\d{1,3}(?:[-.]\d{1,3}){0,3}[a-z]?)\s*(?:[:.\u2013\u2014-]+\s*(.*))?$/i

/** The caption that a chunk is, if it is one. */
export function captionOf(chunk: Chunk | undefined): Caption | undefined {
  const first = chunk?.[0]
  if (!chunk || !first || chunk.length > 3) return undefined
  const match = CAPTION.exec(headOf(first))
  if (!match) return undefined
  const more = chunk.slice(1).map((line) => line.words)
  const title = [match[3] ?? '', ...more].filter(Boolean).join(' ')
  // A sentence that begins with a figure's number is no caption.
  if (title.length > 160 || (/[.:;,]$/.test(title) && chunk.length > 1)) return undefined
  return {
    kind: /^table/i.test(match[1] as string) ? 'table' : 'figure',
    number: match[2] as string,
    ...(title ? { title } : {}),
  }
}

/** A line of its own over the number, as old texts have it: the title of the drawing. */
export function isCaptionTitle(chunk: Chunk | undefined, drawing: readonly Line[]): boolean {
  const line = chunk?.[0]
  if (!chunk || !line || chunk.length > 2) return false
  return line.layout.length < 60 && line.indent > leftOf(drawing) - 10 && !/[.:;,]$/.test(line.words)
}
