import { inlineText } from '../inlines.js'
import type { PageBlock } from '../parser.js'
import { type Contents, type ContentsEntry, lettersOf } from './contents.js'

/** No title is longer, in UTF-16 units. */
const LONGEST_TITLE = 200

/** Paragraphs of a text without layout that the list of contents names become headings; a title without number only where it stands once. */
export function confirmHeadings(blocks: readonly PageBlock[], contents: Contents | undefined): PageBlock[] {
  if (!contents) return [...blocks]
  const entries = new Map(contents.entries.map((entry) => [entry.letters, entry]))
  const places = new Map<string, number>()
  const keys = blocks.map((block) => {
    const words = block.type === 'paragraph' ? inlineText(block.children) : ''
    const key = words.length < LONGEST_TITLE ? lettersOf(words) : ''
    if (entries.has(key)) places.set(key, (places.get(key) ?? 0) + 1)
    return key
  })
  return blocks.map((block, index) => {
    const key = keys[index] as string
    const entry = entries.get(key)
    if (!entry || block.type !== 'paragraph' || (entry.number === undefined && (places.get(key) as number) > 1))
      return block
    return { type: 'heading', level: levelOf(entry), children: block.children, location: block.location }
  })
}

function levelOf({ number }: ContentsEntry): number {
  return number?.split('.').length ?? 1
}
