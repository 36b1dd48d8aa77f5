import {
  attribute,
  type Element,
  elementsWithin,
  type HtmlNode,
  hasClass,
  isElement,
  isText,
  within,
  wordsOf,
} from '../html-elements/dom.js'
import { isUnseen } from '../html-elements/hidden.js'
import { isErratum } from './left-out.js'

/** Less of the words than this may stand outside of `pre` elements. */
const MOST_OUTSIDE = 0.12
/** A shorter `pre`, in characters without spaces, is a listing. */
const SHORTEST_TEXT = 1000

/**
 * The plain text that a page only wraps in `pre`, such as an old RFC with links; undefined for any other page.
 *
 * Each word keeps the line that it has in the source; pages are parted by form feeds as in the text itself.
 */
export function plainPage(content: Element): string | undefined {
  const shown = [...elementsWithin(content)].filter((element) => element.tagName === 'pre' && !isErratum(element))
  const [first] = shown
  if (!first || !(RFC_COVER.test(wordsOf(first).slice(0, COVER)) || isMostly(shown, content))) return undefined
  const lines: string[] = []
  let line = 0
  const write = (words: string, from: number) => {
    while (line < from) {
      lines.push('\n')
      line++
    }
    lines.push(words)
    line += words.split('\n').length - 1
  }
  for (const pre of shown) {
    if (lines.length > 0 && hasClass(pre, /^newpage$/)) lines.push('\f')
    for (const node of textsWithin(pre)) write(node.value, (node.sourceCodeLocation?.startLine ?? line + 1) - 1)
  }
  return lines.join('')
}

/** The front page of an RFC or Internet-Draft as text, whatever stands between and around its pages. */
const RFC_COVER =
  /^\s*(?:Internet Engineering Task Force|Network Working Group|Internet Architecture Board|Internet Research Task Force|Independent Submission|Internet-Draft|INTERNET-DRAFT)\b[\s\S]*\b(?:Request for Comments:|Internet-Draft|Expires:)/i
const COVER = 1500

/** Whether nearly all words stand in `pre` elements. */
function isMostly(shown: readonly Element[], content: Element): boolean {
  // Most pages are told by a look at how much stands where, spaces and all.
  const roughly = shown.reduce((sum, pre) => sum + rawLength(pre), 0)
  if (roughly < SHORTEST_TEXT || rawLength(content) > 4 * roughly) return false
  const inside = shown.reduce((sum, pre) => sum + lengthOf(pre), 0)
  return inside >= SHORTEST_TEXT && lengthOf(content) - inside <= MOST_OUTSIDE * inside
}

function rawLength(root: HtmlNode): number {
  let length = 0
  for (const node of within(root)) if (isText(node)) length += node.value.length
  return length
}

function lengthOf(root: HtmlNode): number {
  return wordsOf(root).replace(/\s+/g, '').length
}

function* textsWithin(root: Element) {
  const pending: HtmlNode[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isText(node)) yield node
    else if (node === root || (isElement(node) && !isUnseen(node) && attribute(node, 'class') !== 'noprint'))
      pending.push(...[...node.childNodes].reverse())
  }
}
