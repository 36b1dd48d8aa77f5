import type { Inline, Paragraph } from '@clausekit/model'
import { codeSpan } from './code-span.js'
import type { Context } from './context.js'
import { escapeLineStarts } from './escape-line-starts.js'
import { type Place, writeInlines } from './inlines.js'

/** A paragraph, its label in front where it has one, its marks behind where they are asked for. */
export function writeParagraph(paragraph: Paragraph, context: Context, label: readonly Inline[] = []): string {
  return escapeLineStarts(paragraphLine(paragraph, context, {}, label))
}

/** The same without the escapes that the beginning of a line needs: for a table cell. */
export function paragraphLine(
  paragraph: Paragraph,
  context: Context,
  place: Place,
  label: readonly Inline[] = [],
): string {
  const marks = (context.marks.get(paragraph) ?? []).map(({ kind, id }) => codeSpan(`[${kind} ${id}]`, ''))
  const written = writeInlines([...label, ...paragraph.children], context, place)
  return [written, ...marks].filter(Boolean).join(' ')
}

/** Words as a paragraph; line breaks stay. */
export function writeWords(words: string, context: Context): string {
  const lines = words.split(/\r\n?|\n/)
  const children = lines.flatMap((value, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    { type: 'text', value },
  ])
  return writeParagraph({ type: 'paragraph', children }, context)
}
