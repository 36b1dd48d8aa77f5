import { inlineText } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'

/** Blocks of one part of a kramdown-rfc document. */
export type Part = { part: string | undefined; blocks: PageBlock[] }

/**
 * Number the headings as xml2rfc does: middle 1, 1.1 …; back A, A.1 …; none for the abstract, for `numbered="false"` and for sections below one of those.
 */
export function numberHeadings(parts: readonly Part[]): void {
  const counters: number[] = []
  let part: string | undefined
  let skip = 0
  for (const { part: own, blocks } of parts) {
    if (own !== part) {
      counters.length = 0
      part = own
    }
    for (const block of blocks) {
      if (block.type !== 'heading' || (own !== 'middle' && own !== 'back')) continue
      if (skip && block.level > skip) continue
      skip = block.number === '' ? block.level : 0
      if (skip) delete block.number
      else block.number = next(counters, block, own === 'back')
    }
  }
}

function next(counters: number[], heading: Heading, letters: boolean): string {
  advance(counters, heading.level)
  return counters.map((count, index) => (letters && index === 0 ? letter(count) : String(count))).join('.')
}

/** Count a heading of a level: the counters below it begin anew. */
function advance(counters: number[], level: number): void {
  while (counters.length < level) counters.push(0)
  counters.length = level
  counters[level - 1] = (counters[level - 1] as number) + 1
}

function letter(count: number): string {
  return count > 26
    ? letter(Math.floor((count - 1) / 26)) + letter(((count - 1) % 26) + 1)
    : String.fromCharCode(64 + count)
}

/** What xml2rfc prints for a pointer to each anchor: "Section 3.2", "Appendix A". */
export function anchorTexts(parts: readonly Part[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { part, blocks } of parts) {
    for (const block of blocks) {
      if (block.type !== 'heading') continue
      const text = block.number
        ? `${part === 'back' && !block.number.includes('.') ? 'Appendix' : 'Section'} ${block.number}`
        : inlineText(block.children)
      for (const anchor of block.anchors ?? []) texts.set(anchor, text)
    }
  }
  return texts
}

/**
 * Number the headings of a file whose front matter says which section of the whole it is (`section: 5`): 5, 5.1, 5.1.1 …
 *
 * Sites that hold a chapter a page print their numbers so. A page with several titles, or with typed numbers, is left alone.
 */
export function numberBySection(blocks: readonly PageBlock[], section: unknown): void {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading')
  const [title, ...below] = headings
  if (!title || !/^(?:\d{1,3}|[A-Z])$/.test(String(section))) return
  if (
    below.some(({ level }) => level <= title.level) ||
    headings.some(({ children, number }) => number !== undefined || /^\d+[.\s]/.test(inlineText(children)))
  )
    return
  const counters: number[] = []
  title.number = String(section)
  for (const heading of below) {
    advance(counters, heading.level - title.level)
    heading.number = [title.number, ...counters].join('.')
  }
}
