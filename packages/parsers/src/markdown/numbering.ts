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
  while (counters.length < heading.level) counters.push(0)
  counters.length = heading.level
  counters[heading.level - 1] = (counters[heading.level - 1] as number) + 1
  return counters.map((count, index) => (letters && index === 0 ? letter(count) : String(count))).join('.')
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
