import type { Context } from './context.js'
import { writeInlines } from './inlines.js'

/** Markdown has six levels of headings. */
const DEEPEST = 6

/** A heading of one line; below the sixth level a bold line. */
export function writeHeading(level: number, words: string, context: Context): string {
  const text = { type: 'text', value: words } as const
  if (level > DEEPEST) return writeInlines([{ type: 'strong', children: [text] }], context, { oneLine: true })
  // Number signs at the end of a heading would be read as a mark.
  const line = writeInlines([text], context, { oneLine: true }).replace(/#+$/, (signs) => `\\${signs}`)
  return `${'#'.repeat(level)} ${line}`
}
