import type { Example, Inline, Note, Quote, Warning } from '@clausekit/model'
import type { Context } from './context.js'
import { quoted } from './indent.js'
import { writeLabelled } from './labelled.js'

/** A note, an example, a warning or words of another text: a block quote that begins with the label. */
export function writeHolder(holder: Note | Example | Warning | Quote, context: Context): string {
  const printed = holder.label?.trim()
  const label = printed || (holder.type === 'quote' ? '' : context.words[holder.type] + context.words.colon.trimEnd())
  const strong: Inline[] = label ? [{ type: 'strong', children: [{ type: 'text', value: label }] }] : []
  return quoted(writeLabelled(strong, holder.children, context))
}
