import type { FrontMatter } from '../../parser.js'
import { findContents } from '../contents.js'
import functionWords from '../function-words.js'
import { isCentred } from '../heading-shapes.js'
import { signsOf } from '../line-signs.js'
import { type Line, rightEdge } from '../lines.js'
import type { Measures } from '../page-measures.js'
import sectionNames from '../section-names.js'
import { parseDate } from './dates.js'
import { isHeaderLine, parseHeaderBlock } from './header-block.js'

const DRAFT_NAME = /^[<(]?(draft-[a-z0-9][a-z0-9.-]*?)(?:\.txt)?[>)]?$/i
/** No block of a front page has more lines. */
const LONGEST_BLOCK = 60
const IETF =
  /^[ \t\f]*(?:Request\s+for\s+Comments\b|Internet[- ]Draft\b|RFC\s*[:#]?\s*#?\s*\d{1,5}(?:\s|$)|<?draft-[a-z0-9]+-[a-z0-9-]+|Network Working Group\b|Internet Engineering Task Force\b|Independent Submission\s)/im

/** The front page of an IETF document: what it says, and what is left. */
export type FrontPage = {
  frontMatter: FrontMatter
  /** Lines of the front page that say nothing known. */
  unplaced: Line[]
  /** The lines behind the front page. */
  rest: Line[]
}

/** Whether the beginning of a text is the front page of an IETF document. */
export function isIetf(head: string): boolean {
  return IETF.test(head.slice(0, 3000))
}

/** Read the header block and the title in front of the first section. */
export function readFrontPage(lines: readonly Line[], measures: Measures): FrontPage {
  const chunks = frontChunks(lines, measures)
  const header: Line[] = []
  const rest: Line[] = []
  let title: string | undefined
  const found: Record<string, unknown> = {}
  for (const chunk of chunks) {
    const first = chunk[0] as Line
    if (
      title === undefined &&
      chunk.some((line) => isHeaderLine(line, measures.width)) &&
      !isTitleChunk(chunk, measures)
    )
      header.push(...chunk)
    else if (
      isTitleChunk(chunk, measures) ||
      (title === undefined && chunk.length < 4 && first.indent > measures.body)
    ) {
      const words = readNames(chunk, found).filter((line) => !/^[-=~_*]{3,}$/.test(line.words))
      if (words.length > 0 && (title === undefined || isOpenEnded(title)))
        title = [title ?? [], ...words.map((line) => line.words)].flat().join(' ')
      else rest.push(...words)
    } else rest.push(...chunk)
  }
  const block = parseHeaderBlock(header)
  const frontMatter: FrontMatter = {
    ...block.frontMatter,
    ...found,
    ...(title === undefined ? {} : { title }),
    ...dateOf(block.frontMatter, found),
  }
  const used = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const unplaced = [...block.unplaced, ...rest].sort((a, b) => a.offset - b.offset)
  const again = repeatedHeader(lines, used, frontMatter)
  const more = parseHeaderBlock(lines.slice(again.from, again.to))
  return {
    frontMatter: { ...more.frontMatter, ...frontMatter },
    unplaced,
    rest: [...lines.slice(used, again.from), ...more.unplaced, ...lines.slice(again.to)],
  }
}

/** Old documents repeat the header block on the first page behind the title page. */
function repeatedHeader(lines: readonly Line[], from: number, frontMatter: FrontMatter): { from: number; to: number } {
  const none = { from, to: from }
  if (typeof frontMatter.number !== 'string') return none
  const last = Math.min(lines.length, from + 300)
  for (let index = from; index < last; index++) {
    const line = lines[index] as Line
    if (line.gap === 0 || !/^RFC\s*[:#]?\s*#?\s*\d{1,5}$/i.test(line.words) || !line.words.endsWith(frontMatter.number))
      continue
    let to = index + 1
    while (to < last && (lines[to] as Line).gap === 0) to++
    return { from: index, to }
  }
  return none
}

/** Paragraphs of the front page: they end where the first section, the contents or running text begin. */
function frontChunks(lines: readonly Line[], measures: Measures): Line[][] {
  const contents = findContents(lines)
  const chunks: Line[][] = []
  let titled = false
  for (let index = 0; index < Math.min(lines.length, contents?.from ?? lines.length, 80); ) {
    let end = index + 1
    while (end < lines.length && (lines[end] as Line).gap === 0) end++
    if (end - index > LONGEST_BLOCK) break
    const chunk = lines.slice(index, end)
    const head = chunk.some((line) => isHeaderLine(line, measures.width))
    if (chunks.length > 0 && (isSection(chunk, measures) || (isText(chunk, measures) && !head))) break
    if (titled && !isTitleChunk(chunk, measures)) break
    titled ||= isTitleChunk(chunk, measures) && !head
    chunks.push(chunk)
    index = end
  }
  return chunks
}

function isSection(chunk: readonly Line[], measures: Measures): boolean {
  const [line] = chunk as [Line]
  if (sectionNames.has(line.words.toLowerCase().replace(/[.:]$/, ''))) return true
  return chunk.length === 1 && line.indent <= measures.margin && /^\d{1,2}\.?\s/.test(line.words)
}

function isText(chunk: readonly Line[], measures: Measures): boolean {
  const signs = signsOf(chunk)
  return chunk.length > 1 && signs.functionShare > 0.2 && chunk.every((line) => line.indent <= measures.body + 2)
}

function isTitleChunk(chunk: readonly Line[], measures: Measures): boolean {
  if (chunk.every((line) => line.indent > measures.width / 2 && rightEdge(line) > measures.width - 4)) return false
  return chunk.every(
    (line) =>
      (isCentred(line, measures) ||
        line.indent > measures.body + 12 ||
        (line.indent >= 5 && line.layout.length > measures.width - 16)) &&
      !/ {4,}/.test(line.layout),
  )
}

/** A title that ends in a word such as "of" goes on in the next paragraph. */
function isOpenEnded(title: string): boolean {
  return functionWords.has((title.split(' ').at(-1) as string).toLowerCase())
}

/** Take the draft's name and the date out of lines; the others are returned. */
function readNames(chunk: readonly Line[], found: Record<string, unknown>): Line[] {
  return chunk.filter((line) => {
    const draft = DRAFT_NAME.exec(line.words)
    if (draft) found.docName = draft[1]
    const date = draft ? undefined : parseDate(line.words)
    if (date) found.date ??= date
    return !draft && !date
  })
}

function dateOf(block: FrontMatter, found: Readonly<Record<string, unknown>>): FrontMatter {
  const date = block.date ?? found.date
  return date === undefined ? {} : { date }
}
