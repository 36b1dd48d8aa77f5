import type { Block, TermEntry } from '@clausekit/model'
import { inlineText } from '../inlines.js'

/** What names the concept of an entry. */
export type EntryNames = Pick<TermEntry, 'term' | 'equivalents' | 'admitted' | 'deprecated'>

/** The longest admitted term that stands on a line of its own without a mark. */
const LONGEST_ADMITTED = 50
/** With more words it is a line of the definition. */
const MOST_WORDS = 5

/** Behind the number of an entry, the number of its concept in an earlier edition: "2.4 (2.3)", "2.20 (3.6, Notes 1 and 2)". */
const EARLIER_NUMBER = /^(?:\((?:[A-Z]\.)?\d[^()]{0,40}\)\s*){1,4}$/

/** Whether a title is no term but tells the place of the concept in an earlier edition. */
export function isEarlierNumber(title: string): boolean {
  return title.length < 100 && EARLIER_NUMBER.test(title)
}

/** Gender and number behind a term, as ISO 10241-1 prints them: "grandeur, f", "données, f pl". */
const GRAMMAR = /\s?,\s?[mfn](?:,?\s?(?:pl|sg|inv)\.?)?$/

/** 术语 and its English equivalent stand on one line in Chinese texts; admitted terms may stand behind semicolons. */
export function splitName(name: string): EntryNames {
  const words = name.replace(/\s+/g, ' ').trim()
  const split =
    /^(\p{Script=Han}[\p{Script=Han}\p{N}（）()、·“”A-Z0-9/-]*)[\s\u3000;；]+([A-Za-z][A-Za-z0-9 ,;()/'’.-]+(?:[（(]\p{Script=Han}{1,8}[）)])?)$/u.exec(
      words,
    ) ?? /^(\p{Script=Han}[\p{Script=Han}、]*)([A-Z]?[a-z]{3,}(?: [A-Za-z'’.-]+)*)$/u.exec(words)
  if (split)
    return {
      term: split[1] as string,
      equivalents: [{ language: 'en', text: (split[2] as string).trim() }],
      admitted: [],
      deprecated: [],
    }
  const [term, ...admitted] = words.split(/\s*[;；]\s*/).map((part) => part.replace(GRAMMAR, ''))
  return { term: term as string, equivalents: [], admitted, deprecated: [] }
}

/** How many paragraphs at the beginning of `blocks`, behind the term, hold an admitted term each. */
export function countAdmitted(blocks: readonly Block[]): number {
  let count = 0
  while (isAdmitted(blocks[count], blocks[count + 1])) count++
  return count
}

/** A short line that is no sentence, with the definition or one more term below. */
function isAdmitted(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.type !== 'paragraph' || next?.type !== 'paragraph') return false
  const words = inlineText(block.children).trim()
  if (words.length > LONGEST_ADMITTED || !opensSmall(inlineText(next.children))) return false
  if (GRAMMAR.test(words) || isAllStrong(block)) return true
  return /^\p{Ll}[\p{L}\p{N} '’()-]*$/u.test(words) && words.split(' ').length <= MOST_WORDS
}

function opensSmall(text: string): boolean {
  return /^[\p{Ll}⟨<(]|^\p{Lu}{2}/u.test(text.trim())
}

/** Whether a paragraph is set in bold from its beginning, save for what grammar says behind it. */
export function isAllStrong({ children }: Extract<Block, { type: 'paragraph' }>): boolean {
  const [first, ...rest] = children
  if (first?.type !== 'strong') return false
  const words = inlineText(rest).trim()
  return words === '' || GRAMMAR.test(words)
}
