import type { Block } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeLines } from './escape.js'
import { element } from './tags.js'

type ReferenceItem = Extract<Block, { type: 'referenceItem' }>

/** Entries of a list of references that follow each other; one that the standard does not hold is left out. */
export function writeReferences(items: readonly ReferenceItem[], context: Context): string {
  const lines = items.flatMap((item) => {
    const reference = context.references.get(item.referenceId)
    if (!reference) return []
    const { label, text } = reference
    // The label that the text cites it by, where the words do not hold it.
    const words = label === '' || text.includes(label) ? text : `${inBrackets(label)} ${text}`
    return [element('li', { id: context.ids.of(item) }, escapeLines(words))]
  })
  return lines.length > 0 ? element('ul', { class: 'references', role: 'list' }, `\n${lines.join('\n')}\n`) : ''
}

function inBrackets(label: string): string {
  return /^[[［【(（]/.test(label) ? label : `[${label}]`
}
