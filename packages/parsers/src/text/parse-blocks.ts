import { keptUnread, LONGEST_WRITING } from '../longest-writing.js'
import type { Heading, Page, PageBlock, TextInput } from '../parser.js'
import { blocksOf } from './blocks.js'
import { chunksOf } from './chunks.js'
import { confirmHeadings } from './confirmed-headings.js'
import { findContents, lettersOf } from './contents.js'
import { joinHardWraps } from './hard-wraps.js'
import { findHeadings, type HeadingMark } from './headings.js'
import { isIetf, readFrontPage } from './ietf/front-page.js'
import { inlinesOf, linesParagraph, paragraphOf } from './joined-lines.js'
import { layoutKindOf } from './layout-kind.js'
import { lineParagraphs } from './line-paragraphs.js'
import { type Line, locationOf, splitLines } from './lines.js'
import { missingHeadings } from './missing-headings.js'
import { closePageJoints } from './page-joints.js'
import { measure } from './page-measures.js'
import { dropFurniture } from './pages.js'

/** Read plain text as the blocks that its layout shows. */
export function parseBlocks(input: TextInput): Page {
  const { lines } = dropFurniture(splitLines(input.text))
  const ietf = isIetf(input.text)
  const kind = ietf ? 'laid-out' : layoutKindOf(lines)
  return keepData(kind === 'laid-out' ? laidOutPage(lines, ietf) : linedPage(lines, kind))
}

/** A line that no one wrote is kept as it is, and said. */
function keepData(page: Page): Page {
  const diagnostics = [...page.diagnostics]
  const blocks = page.blocks.map((block): PageBlock => {
    const [only] = block.type === 'paragraph' ? block.children : []
    if (only?.type !== 'text' || only.value.length <= LONGEST_WRITING) return block
    diagnostics.push(keptUnread(only.value.length, 'parsers/text', block.location))
    return { type: 'code', value: only.value, location: block.location }
  })
  return { ...page, blocks, diagnostics }
}

/** A text whose lines are paragraphs or parts of them; its headings are typed, not shown. */
function linedPage(lines: readonly Line[], kind: 'lines' | 'east-asian'): Page {
  const contents = findContents(lines)
  const body = contents ? [...lines.slice(0, contents.from), ...lines.slice(contents.to)] : lines
  const blocks =
    kind === 'lines' ? lineParagraphs(body) : joinHardWraps(body).map((paragraph) => paragraphOf(paragraph))
  return { blocks: confirmHeadings(blocks, contents), diagnostics: [] }
}

function laidOutPage(lines: readonly Line[], ietf: boolean): Page {
  const measures = measure(lines)
  const front = ietf ? readFrontPage(lines, measures) : undefined
  const rest = front?.rest ?? lines
  const contents = findContents(rest)
  const body = closePageJoints(
    contents ? [...rest.slice(0, contents.from), ...rest.slice(contents.to)] : rest,
    measures,
  )
  const titles = new Set(front?.unplaced.map((line) => lettersOf(line.words)))
  if (typeof front?.frontMatter.title === 'string') titles.add(lettersOf(front.frontMatter.title))
  const marks = findHeadings(body, measures, {
    contents,
    numbered: front !== undefined || contents !== undefined,
    titles,
  })
  const blocks: PageBlock[] = front ? chunksOf(front.unplaced).map(linesParagraph) : []
  let [from, runIn]: [number, Line[]] = [0, []]
  for (const mark of [...marks, undefined]) {
    for (const block of blocksOf([...runIn, ...body.slice(from, mark?.from ?? body.length)], measures))
      blocks.push(block)
    if (!mark) break
    blocks.push(headingOf(mark))
    from = mark.to
    runIn = mark.rest ? [mark.rest] : []
  }
  return {
    blocks,
    ...(front ? { frontMatter: front.frontMatter } : {}),
    diagnostics: contents ? missingHeadings(contents, marks) : [],
  }
}

function headingOf(mark: HeadingMark): Heading {
  return {
    type: 'heading',
    level: mark.level,
    children: inlinesOf(mark.words),
    location: locationOf(mark.words[0] as Line, mark.words.at(-1)),
  }
}
