import type { Language } from '@clausekit/languages'
import { inlineText } from '../inlines.js'
import type { Outline } from './headings.js'
import type { NumberedHeading } from './numbered-heading.js'

/**
 * The title of the document: a first heading that stands above all others, or beside numbered ones only.
 *
 * Alone on its level it leaves the outline; beside numbered clauses it stays, for the matter of the cover below it.
 */
export function findTitle(outline: Outline, language: Language): { title?: string; outline: Outline } {
  const index = outline.findIndex((entry) => entry.type === 'numberedHeading')
  const first = outline[index]
  // A heading whose role the source states is an element of the standard.
  if (first?.type !== 'numberedHeading' || first.number || first.stated?.role) return { outline }
  const words = inlineText(first.title).replace(/\s+/g, ' ').trim()
  const headings = outline.filter(
    (entry): entry is NumberedHeading => entry.type === 'numberedHeading' && entry.level <= 6,
  )
  const others = headings.filter((heading) => heading !== first && heading.level <= first.level)
  const areApart = others.every(
    ({ level, number, title }) =>
      level === first.level && (number !== undefined || language.meaningOfTitle(inlineText(title)) !== undefined),
  )
  // "… — Safety requirements" is a title like any other where nothing else stands on its level.
  const meaning = language.meaningOfTitle(words)
  const isElement = meaning !== undefined && (meaning.role !== 'requirements' || others.length > 0)
  const numbered = outline.filter((entry) => entry.type === 'numberedHeading' && entry.number !== undefined).length
  if (!areApart || (headings.length < 2 && numbered < 2) || isElement) return { outline }
  return { title: words, outline: others.length > 0 ? outline : outline.filter((_, at) => at !== index) }
}
