import type { Block } from '@clausekit/model'
import { plainText } from '@clausekit/model'
import type { XmlElement } from '../xml/index.js'
import type { Reading } from './reading.js'

/** What an element of an entry says: its words, and the tables and figures that only the tree can hold. */
export type EntryWords = { words: string; blocks: Block[] }

/** The words of a definition, note or source; lists keep their markers, formulas are their signs. */
export function entryWords(element: XmlElement, reading: Reading): EntryWords {
  const found = reading.flow(element.children)
  const words = found.filter((block) => !isApart(block))
  return { words: wordsOf(words), blocks: found.filter(isApart) }
}

export function wordsOf(blocks: readonly Block[]): string {
  return plainText(blocks).text.trim()
}

/** Tables, figures, pictures and footnotes stay blocks. */
export function isApart(block: Block): boolean {
  const isPicture = block.type === 'paragraph' && block.children.every(({ type }) => type === 'image')
  return isPicture || block.type === 'table' || block.type === 'figure' || block.type === 'footnote'
}
