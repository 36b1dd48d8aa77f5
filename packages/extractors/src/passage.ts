import type { Span } from '@clausekit/languages'
import { type Location, locate, type Node, type PlainText, plainText } from '@clausekit/model'

/** Words of one paragraph, or of several blocks, with the way back to the source. */
export type Passage = { plain: PlainText; text: string }

export function passageOf(children: readonly Node[]): Passage {
  const plain = plainText(children)
  return { plain, text: plain.text }
}

/** The exact words of a span, line ends as spaces. */
export function wordsAt({ text }: Passage, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}

export function locationAt({ plain }: Passage, { start, end }: Span): Location | undefined {
  return locate(plain, start, end)
}
