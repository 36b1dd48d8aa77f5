import { readNumber } from '../assemble/numbers.js'
import { inlineText } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'
import { isElementTitle } from './element-titles.js'
import type { Look } from './inlines/line-reading.js'
import { usualSize } from './unstyled-headings.js'

/** The title stands among the first blocks. */
const FRONT = 30
const LONGEST = 120

/** The title that the properties of the file name, where the front of the text has it too: templates leave others there. */
export function statedTitle(stated: string | undefined, blocks: readonly PageBlock[]): string | undefined {
  const title = stated?.replace(/\s+/g, ' ').trim() ?? ''
  if (title.length < 4) return undefined
  const front = blocks.slice(0, FRONT).map((block) => ('children' in block && 'type' in block ? wordsOf(block) : ''))
  return squeezed(front.join('')).includes(squeezed(title)) ? title : undefined
}

/** A first heading without a number that only heads the cover, or stands above numbered clauses. */
export function openingTitle(blocks: readonly PageBlock[]): string | undefined {
  const at = blocks.slice(0, FRONT).findIndex(({ type }) => type === 'heading')
  const first = blocks[at]
  if (first?.type !== 'heading' || first.role || isNumbered(first)) return undefined
  const words = wordsOf(first)
  if (words.length > LONGEST || isElementTitle(words)) return undefined
  const next = blocks.slice(at + 1).find(({ type }) => type === 'heading')
  const isCover = blocks[at + 1] === next
  return next?.type === 'heading' && (isCover || isNumbered(next)) ? words : undefined
}

function isNumbered(heading: Heading): boolean {
  return typeof heading.number === 'string' || readNumber(wordsOf(heading)) !== undefined
}

/** A title, and the lines of the page that it was read from. */
export type ShownTitle = { text: string; lines: readonly PageBlock[] }

/**
 * The title by its looks: the largest lines in the middle of the first page.
 *
 * The name of the issuer at the head of an official document is larger yet; the number of the document stands below it.
 *
 * @see GB/T 9704—2012, 7.2.4 and 7.3.1
 */
export function titleByLooks(
  blocks: readonly PageBlock[],
  looks: ReadonlyMap<PageBlock, Look>,
): ShownTitle | undefined {
  const usual = usualSize(looks)
  const centred = largestLines(blocks, looks, ({ isCentred, isBold, size }) => isCentred && (size > usual || isBold))
  if (centred) return centred
  const large = largestLines(blocks, looks, ({ size }) => size >= usual * LARGE)
  return large && areLargestOfAll(large.lines, looks) ? large : undefined
}

/** Lines that do not stand in the middle are titles only where they are larger than others by this factor. */
const LARGE = 1.5

/** Headings are as large as other headings. */
function areLargestOfAll(lines: readonly PageBlock[], looks: ReadonlyMap<PageBlock, Look>): boolean {
  const size = Math.max(...lines.map((line) => looks.get(line)?.size ?? 0))
  return [...looks].every(([block, look]) => look.size < size || lines.includes(block))
}

function largestLines(
  blocks: readonly PageBlock[],
  looks: ReadonlyMap<PageBlock, Look>,
  standsOut: (look: Look) => boolean,
): ShownTitle | undefined {
  const groups: Group[] = []
  let isOpen = false
  for (const block of blocks.slice(0, FRONT)) {
    const look = looks.get(block)
    const words = wordsOf(block)
    if (block.type !== 'paragraph' || !look || words === '') {
      isOpen = false
      if (block.type === 'heading') break
      continue
    }
    const last = groups.at(-1)
    if (words.length > LONGEST || !standsOut(look)) {
      if (last && isOpen) last.next = words
      isOpen = false
      continue
    }
    if (isOpen && last?.size === look.size) last.lines.push(block)
    else groups.push({ size: look.size, lines: [block] })
    isOpen = true
  }
  const others = groups.filter(({ next }) => next === undefined || !DOCUMENT_NUMBER.test(next))
  const titles = others.length > 0 ? others : groups
  const largest = Math.max(...titles.map(({ size }) => size))
  const lines = titles.find(({ size }) => size === largest)?.lines
  return lines && { text: joined(lines.map(wordsOf)), lines }
}

type Group = { size: number; lines: PageBlock[]; next?: string }

const DOCUMENT_NUMBER = /[〔［[【（(]\d{4}[〕］\]】）)]\s?\d{1,4}\s?号/

function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => (/\p{Script=Han}$/u.test(text) ? text + line : `${text} ${line}`))
}

function wordsOf(block: PageBlock): string {
  return block.type === 'paragraph' || block.type === 'heading'
    ? inlineText(block.children).replace(/\s+/g, ' ').trim()
    : ''
}

function squeezed(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
