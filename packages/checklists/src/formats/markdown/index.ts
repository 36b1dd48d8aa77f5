import type { Checklist } from '@clausekit/model'
import { wordsFor } from '../../words/words-for.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { clauseTables } from './clause-tables.js'
import { front } from './front.js'
import { heading } from './heading.js'

/** A page to read, print and fill in: summary, instructions, then a table for every clause (GFM). */
export function writeMarkdown(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const items = checklist.items.length > 0 ? clauseTables(checklist, words) : [words.noItems]
  return `${[...front(checklist, words), heading(2, words.items), ...items].join('\n\n')}\n`
}

export const markdown = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  write: writeMarkdown,
} satisfies ChecklistFormat
