import type { Block, Clause } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import { isAllStrong, isEarlierNumber } from './entry-names.js'

/** With fewer entries a chapter may be anything. */
const FEWEST_ENTRIES = 5
const MOSTLY_ENTRIES = 0.7
const LONGEST_NAME = 100

type Paragraph = Extract<Block, { type: 'paragraph' }>

/**
 * Give the role of terms to chapters whose subclauses are nearly all entries, as those of a vocabulary are: a term that
 * opens with a small letter, and below it a definition that does and has no full stop (ISO 10241-1, 6.4).
 */
export function findVocabularies(children: readonly (Clause | Block)[]): void {
  for (const child of children) {
    if (child.type !== 'clause' || child.role !== 'other' || child.number === null) continue
    const leaves = leavesOf(child)
    const entries = leaves.filter(isEntry)
    if (entries.length < FEWEST_ENTRIES || entries.length < MOSTLY_ENTRIES * leaves.length)
      findVocabularies(child.children)
    else assignTerms(child)
  }
}

function leavesOf(clause: Clause): Clause[] {
  const below = clause.children.filter((child): child is Clause => child.type === 'clause')
  return below.flatMap((child) => (child.children.some(({ type }) => type === 'clause') ? leavesOf(child) : [child]))
}

function isEntry({ number, title, children }: Clause): boolean {
  if (number === null) return false
  const paragraphs = children.filter((child): child is Paragraph => child.type === 'paragraph')
  const isNamedBelow = title === '' || isEarlierNumber(title)
  const below = isNamedBelow ? paragraphs[0] : undefined
  if (isNamedBelow && (!below || below !== children[0] || !isAllStrong(below))) return false
  const name = below ? inlineText(below.children).trim() : title
  const rest = paragraphs.filter((paragraph) => paragraph !== below)
  const definition = rest.find((paragraph) => !isAllStrong(paragraph))
  if (!definition || name.length > LONGEST_NAME || !(below ? /^\p{L}/u : /^\p{Ll}/u).test(name)) return false
  const words = inlineText(definition.children).trim()
  return /^[\p{Ll}⟨<(]/u.test(words) && !/[.;:]$/.test(words)
}

function assignTerms(clause: Clause): void {
  clause.role = 'terms'
  for (const child of clause.children) if (child.type === 'clause' && child.role === 'other') assignTerms(child)
}
