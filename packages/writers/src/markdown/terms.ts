import type { Inline, TermEntry } from '@clausekit/model'
import type { Context } from './context.js'
import { quoted } from './indent.js'
import { writeParagraph, writeWords } from './paragraphs.js'

/** A terminological entry: number and terms, then definition, notes and source. */
export function writeTerm(entry: TermEntry, context: Context): string {
  const { deprecated, termSource, colon } = context.words
  const text = (value: string): Inline => ({ type: 'text', value })
  const preferred: Inline[] = [
    ...(entry.number ? [text(`${entry.number} `)] : []),
    { type: 'strong', children: [text(entry.term)] },
    ...entry.equivalents.map((equivalent) => text(` ${equivalent.text}`)),
  ]
  const others = [...entry.admitted, ...entry.deprecated.map((term) => `${deprecated}${colon}${term}`)]
  const names = [...preferred, ...others.flatMap((line): Inline[] => [{ type: 'break' }, text(line)])]
  const source =
    entry.source && (/^[[［【]/.test(entry.source) ? entry.source : `[${termSource}${colon}${entry.source}]`)
  return [
    writeParagraph({ type: 'paragraph', children: names }, context),
    writeWords(entry.definition, context),
    ...entry.notes.map((note) => quoted(writeWords(note, context))),
    source ? writeWords(source, context) : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}
