import type { Inline } from '@clausekit/model'
import { inlineText, trimInlines } from '../../inlines.js'

const DIGITS = '〇零一二三四五六七八九十百'
/** An indent of two wide blanks, or a number that opens a clause. */
const OPENS = new RegExp(
  `^(?:\\u3000{2}|\\s*(?:\\d{1,2}(?:[.．]\\d{1,2}){1,4}(?=[\\s\\u3000]*[^\\s\\d.．%])|第[${DIGITS}]{1,6}[章节条]|[${DIGITS}]{1,3}、|[（(][${DIGITS}]{1,3}[）)]))`,
)

/** Paragraphs that were pasted with line breaks between them: each line that is indented or numbered as a paragraph becomes one. */
export function splitLines(children: Inline[]): Inline[][] {
  if (children.every(({ type }) => type !== 'break')) return [children]
  const lines: Inline[][] = [[]]
  for (const [index, inline] of children.entries()) {
    if (inline.type === 'break' && OPENS.test(inlineText(children.slice(index + 1, index + 8)).slice(0, 40)))
      lines.push([])
    else (lines.at(-1) as Inline[]).push(inline)
  }
  return lines.map(trimInlines)
}
