import type { Clause } from '@clausekit/model'

/** What the paragraphs of a style are. */
export type StyleMeaning =
  /** The title of a clause, the outermost level 1. */
  | { is: 'heading'; level: number }
  /** A clause without a title (无标题条): its number, then its words. */
  | { is: 'clause'; level: number }
  /** The mark or title of an annex; a title right behind a mark belongs to it. */
  | { is: 'annex' }
  | { is: 'annexTitle' }
  /** The title of an element without number: foreword, bibliography. */
  | { is: 'element'; role?: Clause['role'] }
  /** The title of the standard, or its title in another language. */
  | { is: 'title'; language?: string }
  /** An item of a list; the outermost depth is 1. */
  | { is: 'item'; depth: number }
  /** What goes on within an item. */
  | { is: 'itemText' }
  /** Words, even where the style says a level of the outline. */
  | { is: 'text' }
  /** The caption of a table or figure, which stands before or behind it. */
  | { is: 'caption' }
  /** A cell that heads its column. */
  | { is: 'headerCell' }
  | { is: 'code' }
  | { is: 'note' }
  | { is: 'example' }
  /** A part of a terminological entry. */
  | { is: 'term'; part: 'number' | 'term' | 'admitted' | 'deprecated' | 'definition' | 'source' }
  /** What a definition list explains, and the explanation. */
  | { is: 'definitionTerm' }
  | { is: 'definitionText' }
  /** A line of a table of contents. */
  | { is: 'contents' }
  /** The title above a table of contents. */
  | { is: 'contentsTitle' }

/** The styles of a family of templates, by their names. */
export type Template = { name: string; styles: Readonly<Record<string, StyleMeaning>> }

/** One meaning for several names. */
export function alike<T extends StyleMeaning>(meaning: T, ...names: readonly string[]): Record<string, StyleMeaning> {
  return Object.fromEntries(names.map((name) => [name, meaning]))
}

/** Names with a # for the level, from 1 on. */
export function levels(
  pattern: string,
  count: number,
  meaning: (level: number) => StyleMeaning,
): Record<string, StyleMeaning> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [pattern.replace('#', String(index + 1)), meaning(index + 1)]),
  )
}
