import { captionOf } from '../caption.js'
import type { Context } from './context.js'
import { writeInlines } from './inlines.js'

/** The caption on a bold line. */
export function writeCaption(
  kind: 'table' | 'figure',
  captioned: Parameters<typeof captionOf>[1],
  context: Context,
): string {
  const text = { type: 'text', value: captionOf(kind, captioned, context.words) } as const
  return writeInlines([{ type: 'strong', children: [text] }], context, { oneLine: true })
}
