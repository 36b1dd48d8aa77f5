import type { Reference } from '@clausekit/model'
import type { Context } from './context.js'
import { writeWords } from './paragraphs.js'

/** An entry of a list of references, with the label that the text cites it by where its words do not hold that. */
export function writeReference({ label, text }: Reference, context: Context): string {
  if (label === '' || text.includes(label)) return writeWords(text, context)
  return writeWords(`${/^[[［【(（]/.test(label) ? label : `[${label}]`} ${text}`, context)
}
