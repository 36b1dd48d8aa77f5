import type { Context } from './context.js'
import { writeInlines } from './inlines.js'

type Captioned = { number?: string | undefined; title?: string | undefined }

/** The number and title of a table or figure as printed; empty where it has neither. */
export function captionOf(kind: 'table' | 'figure', { number, title }: Captioned, context: Context): string {
  const word = context.words[kind]
  const named = number?.toLowerCase().startsWith(word.trim().toLowerCase())
  return [number && !named ? word + number : number, title].filter(Boolean).join(context.words.captionSeparator)
}

/** The caption on a bold line. */
export function writeCaption(kind: 'table' | 'figure', captioned: Captioned, context: Context): string {
  const text = { type: 'text', value: captionOf(kind, captioned, context) } as const
  return writeInlines([{ type: 'strong', children: [text] }], context, { oneLine: true })
}
