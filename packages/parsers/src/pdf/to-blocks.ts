import type { Block, Inline } from '@clausekit/model'
import type { PageBlock } from '../parser.js'
import { chineseCoverParagraphs } from './chinese-cover.js'
import { coverOf, isChineseCover } from './cover.js'
import { type Footnote, footnoteBlock, noteFinder } from './footnotes.js'
import type { HeadingMark } from './headings.js'
import { inlinesOf } from './inlines.js'
import { codeText } from './layout/code-lines.js'
import type { FigureItem, Item, TextItem } from './layout/items.js'
import type { Measures } from './layout/measures.js'
import type { Locate } from './locations.js'
import { paragraphsOf } from './paragraphs.js'
import { tableBlock } from './tables/table-block.js'

/** The blocks of the page contract from items in reading order. */
export function toBlocks(
  items: readonly Item[],
  headings: ReadonlyMap<TextItem, HeadingMark>,
  measures: Measures,
  locate: Locate,
  notes: readonly Footnote[],
): PageBlock[] {
  const blocks: PageBlock[] = []
  const findNote = noteFinder(notes)
  // A footnote stands behind the text of its page, where that does not go on over the page.
  const waiting = [...notes]
  const first = coverOf(items, headings)
  const cover = new Set(isChineseCover(first) ? first : [])
  let run: TextItem[] = []
  const close = () => {
    const onCover = run[0] !== undefined && cover.has(run[0])
    for (const paragraph of onCover ? chineseCoverParagraphs(run) : paragraphsOf(run, measures)) {
      const lines = paragraph.map(({ line }) => line)
      const location = locate(lines)
      blocks.push({
        type: 'paragraph',
        children: inlinesOf(lines, location, { findNote, keepsHyphen: measures.keepsHyphen }),
        location,
      })
    }
    const page = run.at(-1)?.line.page ?? 0
    while (waiting[0] && waiting[0].page <= page) blocks.push(footnoteBlock(waiting.shift() as Footnote, locate))
    run = []
  }
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    const mark = item.kind === 'text' ? headings.get(item) : undefined
    if (mark || item.kind !== 'text' || (run[0] && cover.has(run[0]) !== cover.has(item))) close()
    if (mark) {
      blocks.push(headingBlock(mark, measures, locate))
      index += mark.lines.length - 1
    } else if (item.kind === 'text') run.push(item)
    else blocks.push(blockOf(item, measures, locate))
  }
  close()
  for (const note of waiting) blocks.push(footnoteBlock(note, locate))
  return blocks
}

function headingBlock(
  { lines, level, number, title }: HeadingMark,
  { keepsHyphen }: Measures,
  locate: Locate,
): PageBlock {
  const own = lines.map(({ line }) => line)
  const location = locate(own)
  const children: Inline[] =
    title === undefined
      ? inlinesOf(own, location, { plain: true, keepsHyphen })
      : [{ type: 'text', value: title, location }]
  return { type: 'heading', level, ...(number === undefined ? {} : { number }), children, location }
}

function blockOf(item: Exclude<Item, TextItem>, measures: Measures, locate: Locate): PageBlock {
  if (item.kind === 'table') return tableBlock(item, measures, locate)
  if (item.kind === 'figure') return figureBlock(item, locate)
  return { type: 'code', value: codeText(item.lines), location: locate([item]) }
}

/** A figure with the words that stand in it, line by line; its caption is the paragraph behind it. */
function figureBlock(figure: FigureItem, locate: Locate): PageBlock {
  const children = figure.lines.map((line): Block => {
    const location = locate([line])
    return { type: 'paragraph', children: inlinesOf([line], location), location }
  })
  return { type: 'figure', children, location: locate([figure]) }
}
