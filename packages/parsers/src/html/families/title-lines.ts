import type { Inline } from '@clausekit/model'
import { readCaption } from '../../assemble/captions.js'
import { type Element, lineOf } from '../../html-elements/dom.js'
import { headingOf } from '../../html-elements/headings.js'
import type { Reader } from '../../html-elements/reader.js'
import { inlineText } from '../../inlines.js'
import type { Heading, PageBlock } from '../../parser.js'
import { isCentred, standsOut } from './styles.js'

/** The level of a line of a title until its neighbours are known; no page has so many. */
const TITLE_LINE = 10
const LONGEST_LINE = 80
/** A title has few lines, and each few pieces. */
const MOST_PIECES = 60

const DATE = /^[（(]?[\d〇零一二三四五六七八九十]{2,4}\s*年.{0,20}[月日期][）)]?$/
const NUMBER_OF_DOCUMENT = /(?:[〔［[【（(]\s*\d{4}\s*[〕］\]】）)]|第)\s*\d{1,5}\s*号$/
const ANNEX = /^附\s*录\s*[A-Z]$/
const NUMBERED =
  /^(?:第[\d一二三四五六七八九十百零〇]{1,7}[编篇章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2})*[.．、\s])/

/** A line that stands in the middle in large or bold letters: a part of a title, which is often cut into several lines. */
export function readTitleLine(element: Element, reader: Reader): Heading[] | undefined {
  if (reader.blockLike.has(element)) return undefined
  const line = lineOf(element)
  if (line.length < 2 || line.length > LONGEST_LINE || !isTitleText(line)) return undefined
  if (!isCentred(element) || !standsOut(element)) return undefined
  return headingOf(element, TITLE_LINE, reader).map((heading) => ({
    ...heading,
    children: onOneLine(heading.children),
  }))
}

function isTitleText(line: string): boolean {
  if (/[。；，：:;]$/.test(line) || /^[（(〔【].*[）)〕】]$/.test(line)) return false
  return (
    !DATE.test(line) &&
    !NUMBER_OF_DOCUMENT.test(line) &&
    !NUMBERED.test(line) &&
    !/^目\s*[录次]$/.test(line) &&
    !ANNEX.test(line) &&
    readCaption(line) === undefined
  )
}

/** Lines of one title are joined, a line 附件 goes with the title below it, and each title gets its level. */
export function joinTitleLines(blocks: readonly PageBlock[]): PageBlock[] {
  const joined: PageBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (isTitleLine(block) && last && isTitleLine(last) && last.children.length < MOST_PIECES)
      joined[joined.length - 1] = join(last, block)
    else joined.push(block)
  }
  let titles = 0
  const result: PageBlock[] = []
  for (const [index, block] of joined.entries()) {
    if (!isTitleLine(block)) {
      result.push(block)
      continue
    }
    const mark = attachmentMark(result.at(-1))
    if (namesAnnex(result)) {
      // The number and the mark of an annex stand on lines of their own; its title goes with them.
      result.push({ type: 'paragraph', children: block.children, location: block.location })
    } else if (!mark && !isTitle(block, joined[index + 1], titles)) {
      const { children, location } = block
      result.push({ type: 'paragraph', children: [{ type: 'strong', children }], location })
    } else if (mark) {
      result.splice(-1, 1, { ...block, ...mark, level: 2, role: 'annex' })
    } else result.push({ ...block, level: titles++ === 0 ? 1 : 2 })
  }
  return result
}

function isTitleLine(block: PageBlock): block is Heading {
  return block.type === 'heading' && block.level === TITLE_LINE
}

/** The red head of a document (…文件) and the name of a table are no titles of a text. */
function isTitle({ children }: Heading, next: PageBlock | undefined, titles: number): boolean {
  if (/文件$/.test(inlineText(children))) return false
  return titles === 0 || next?.type !== 'table'
}

function namesAnnex(blocks: readonly PageBlock[]): boolean {
  const wordsAt = (place: number) => {
    const block = blocks.at(place)
    return block?.type === 'paragraph' ? inlineText(block.children).trim() : ''
  }
  return ANNEX.test(wordsAt(-1)) || (/^[（(].{2,8}[）)]$/.test(wordsAt(-1)) && ANNEX.test(wordsAt(-2)))
}

/** 附件, 附件1, 附件： on a line of its own. */
function attachmentMark(block: PageBlock | undefined): Pick<Heading, 'number' | 'label'> | undefined {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return undefined
  const match = /^附\s*件\s*(\d{0,2}|[一二三四五六七八九十]{0,3})\s*[：:]?$/.exec(inlineText(block.children).trim())
  if (!match) return undefined
  const number = match[1] as string
  return { number: number || '附件', label: `附件${number}` }
}

function join(first: Heading, second: Heading): Heading {
  const glue = needsSpace(inlineText(first.children), inlineText(second.children)) ? [SPACE] : []
  const anchors = [...(first.anchors ?? []), ...(second.anchors ?? [])]
  const { location } = first
  const end = second.location && 'end' in second.location ? second.location.end : undefined
  return {
    ...first,
    children: [...first.children, ...glue, ...second.children],
    ...(anchors.length > 0 ? { anchors } : {}),
    ...(location && 'start' in location && end ? { location: { ...location, end } as Heading['location'] } : {}),
  }
}

const SPACE: Inline = { type: 'text', value: ' ' }

function needsSpace(before: string, after: string): boolean {
  return !/[\p{Script=Han}，、》”）]$/u.test(before.trimEnd()) || !/^[\p{Script=Han}《“（\d]/u.test(after.trimStart())
}

/** A title without line breaks and bold letters, and without the spaces that only set its letters wide. */
function onOneLine(children: readonly Inline[]): Inline[] {
  const inlines = children.flatMap((inline) => (inline.type === 'strong' ? inline.children : [inline]))
  const isWide = /^(?:[\p{Script=Han}《》“”]\s){2,}[\p{Script=Han}《》“”]$/u.test(inlineText(inlines).trim())
  return inlines.flatMap((inline, index) => {
    if (inline.type !== 'break') return isWide ? lettersOf(inline) : [inline]
    return needsSpace(inlineText(inlines.slice(0, index)), inlineText(inlines.slice(index + 1))) ? [SPACE] : []
  })
}

/** The letters of a text, each with its place. */
function lettersOf(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline]
  const { value, location } = inline
  const from = value.length - value.trimStart().length
  const isPlaced =
    location !== undefined && 'start' in location && location.end.offset - location.start.offset === value.trim().length
  return [...value.matchAll(/\S+/g)].map(({ 0: letters, index }) => {
    if (!isPlaced) return { type: 'text', value: letters }
    const start = moved(location.start, index - from)
    return { type: 'text', value: letters, location: { ...location, start, end: moved(start, letters.length) } }
  })
}

type Position = { line: number; column: number; offset: number }

function moved({ line, column, offset }: Position, by: number): Position {
  return { line, column: column + by, offset: offset + by }
}
