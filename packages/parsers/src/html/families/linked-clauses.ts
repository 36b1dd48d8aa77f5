import { targetOf } from '../../html-elements/anchors.js'
import { type Element, type HtmlNode, isElement, isText, lineOf } from '../../html-elements/dom.js'
import { readInlines } from '../../html-elements/inlines.js'
import { readList } from '../../html-elements/lists.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { collapseSpaces } from '../../html-elements/texts.js'
import { inlineText } from '../../inlines.js'
import type { PageBlock } from '../../parser.js'
import { splitLines } from './split-lines.js'

const NUMBER = /^(?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,5}$/

/** A paragraph that opens with the number of a clause as a link to its own place is that clause, without a title. */
export function readLinkedClause(element: Element, reader: Reader): PageBlock[] | undefined {
  const link = element.tagName === 'p' ? clauseLink(element) : undefined
  if (!link) return undefined
  const number = lineOf(link)
  reader.anchors.meet(element)
  const rest = element.childNodes.slice(element.childNodes.indexOf(link) + 1)
  const isLine = !reader.blockLike.has(element)
  const location = reader.place(element)
  const words = isLine ? collapseSpaces(readInlines(rest, deeper(reader))) : []
  const anchors = reader.anchors.take()
  const range = /^\s*[~～〜–—-]\s*((?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,5})/.exec(inlineText(words))
  const body: PageBlock[] = isLine
    ? splitLines({ type: 'paragraph', children: words, location })
    : reader.readBlocks(rest, deeper(reader))
  return [
    {
      type: 'heading',
      level: 6,
      number,
      ...(range ? { label: `${number}～${range[1]}` } : {}),
      children: [],
      ...(anchors.length > 0 ? { anchors } : {}),
      location,
    },
    ...body.filter((block) => block.type !== 'paragraph' || block.children.length > 0),
  ]
}

/** The link that opens a paragraph, points at what follows it, and holds the number of a clause. */
function clauseLink(paragraph: Element): Element | undefined {
  const first = paragraph.childNodes.find((node) => !isText(node) || node.value.trim() !== '')
  if (!first || !isElement(first) || first.tagName !== 'a') return undefined
  return targetOf(first) !== undefined && NUMBER.test(lineOf(first)) ? first : undefined
}

/** A list that was never closed holds the clauses behind it: they come out of it again. */
export function readListOfClauses(list: Element, reader: Reader): PageBlock[] | undefined {
  if (list.tagName !== 'ol' && list.tagName !== 'ul') return undefined
  const items = list.childNodes
  for (const [index, item] of items.entries()) {
    if (!isElement(item)) continue
    const cut = item.childNodes.findIndex(opensClause)
    if (cut < 0) continue
    const kept: HtmlNode[] = [...items.slice(0, index), { ...item, childNodes: item.childNodes.slice(0, cut) }]
    return [
      ...readList({ ...list, childNodes: kept as Element['childNodes'] }, reader),
      ...reader.readBlocks(item.childNodes.slice(cut), deeper(reader)),
      ...reader.readBlocks(items.slice(index + 1), deeper(reader)),
    ]
  }
  return undefined
}

function opensClause(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'p' && clauseLink(node) !== undefined
}
