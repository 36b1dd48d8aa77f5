import { readCaption } from '../assemble/captions.js'
import { readNumber } from '../assemble/numbers.js'
import { inlineText } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'
import type { Look } from './inlines/line-reading.js'

type Paragraph = Extract<PageBlock, { type: 'paragraph' }>
type Candidate = { paragraph: Paragraph; look: Look; words: string; level: number | undefined }

/** How many headings by style make an outline. */
export const LEAST_HEADINGS = 2

/** Words that are larger than others by this factor stand out. */
const LARGER = 1.12
const LONGEST = 80
/** Fewer headings than these are no outline. */
const LEAST = 3
/** A document with more bold lines than this share of its paragraphs has another reason for them. */
const LARGEST_SHARE = 0.5

/**
 * Find the headings of a document whose styles mark none: short lines in bold or in a larger size.
 *
 * Numbers that are typed tell their levels; the rest go by what they look like.
 *
 * @param title Lines that are the title of the document.
 */
export function findUnstyledHeadings(
  blocks: readonly PageBlock[],
  looks: ReadonlyMap<PageBlock, Look>,
  title: readonly PageBlock[],
): PageBlock[] {
  const candidates = candidatesOf(blocks, looks, title)
  if (candidates.size < LEAST || candidates.size > looks.size * LARGEST_SHARE) return [...blocks]
  const levelOf = levelsOf([...candidates.values()])
  return blocks.map((block): PageBlock => {
    const candidate = candidates.get(block)
    if (!candidate) return block
    const { paragraph } = candidate
    const heading: Heading = {
      type: 'heading',
      level: levelOf(candidate),
      children: paragraph.children,
      anchors: paragraph.id === undefined ? [] : [paragraph.id],
      location: paragraph.location,
    }
    return heading
  })
}

function candidatesOf(
  blocks: readonly PageBlock[],
  looks: ReadonlyMap<PageBlock, Look>,
  title: readonly PageBlock[],
): ReadonlyMap<PageBlock, Candidate> {
  const size = usualSize(looks)
  const found = new Map<PageBlock, Candidate>()
  for (const block of blocks) {
    const look = looks.get(block)
    if (block.type !== 'paragraph' || title.includes(block) || !look || !(look.isBold || look.size > size * LARGER))
      continue
    const words = inlineText(block.children).trim()
    if (words.length > LONGEST || /[。；;,，、:：.!?！？]$/.test(words) || !/\p{L}/u.test(words)) continue
    if (readCaption(words) !== undefined) continue
    const number = readNumber(words)
    found.set(block, { paragraph: block, look, words, level: number && number.rank + 1 })
  }
  return found
}

/** The size of most characters. */
export function usualSize(looks: ReadonlyMap<PageBlock, Look>): number {
  const lengths = new Map<number, number>()
  for (const { size, length } of looks.values()) lengths.set(size, (lengths.get(size) ?? 0) + length)
  let [usual, most] = [0, 0]
  for (const [size, length] of lengths) if (length > most) [usual, most] = [size, length]
  return usual
}

/** Lines without a number have the level of those that look the same; others stand below all numbers, the larger ones further out. */
function levelsOf(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const numbered = new Map<string, number>()
  let deepest = 0
  for (const { look, level } of candidates) {
    if (level === undefined) continue
    deepest = Math.max(deepest, level)
    const key = keyOf(look)
    numbered.set(key, Math.min(level, numbered.get(key) ?? level))
  }
  const sizes = [...new Set(candidates.filter(({ level }) => level === undefined).map(({ look }) => rankOf(look)))]
  sizes.sort((a, b) => b - a)
  return ({ look, level }) =>
    Math.min(level ?? numbered.get(keyOf(look)) ?? deepest + 1 + sizes.indexOf(rankOf(look)), 6)
}

function keyOf({ isBold, isCentred, size }: Look): string {
  return `${size} ${isBold} ${isCentred}`
}

/** What is larger stands further out; of the same size, what stands in the middle. */
function rankOf({ size, isCentred }: Look): number {
  return size * 2 + (isCentred ? 1 : 0)
}
