import type { Language } from '@clausekit/languages'
import { inlineText } from '../inlines.js'
import type { NumberedHeading, Outline } from './headings.js'

/** The title of the document: a first heading that stands above all others. Its heading leaves the outline. */
export function findTitle(outline: Outline, language: Language): { title?: string; outline: Outline } {
  const index = outline.findIndex((entry) => entry.type === 'numberedHeading')
  const first = outline[index]
  if (first?.type !== 'numberedHeading' || first.number) return { outline }
  const headings = outline.filter(
    (entry): entry is NumberedHeading => entry.type === 'numberedHeading' && entry.level <= 6,
  )
  const isApart = (heading: NumberedHeading) =>
    heading.number !== undefined || language.meaningOfTitle(inlineText(heading.title)) !== undefined
  const standsAlone = headings.every(
    (heading) =>
      heading === first || heading.level > first.level || (heading.level === first.level && isApart(heading)),
  )
  if (!standsAlone || language.meaningOfTitle(inlineText(first.title)) || headings.length < 2) return { outline }
  return {
    title: inlineText(first.title).replace(/\s+/g, ' ').trim(),
    outline: outline.filter((_, at) => at !== index),
  }
}
