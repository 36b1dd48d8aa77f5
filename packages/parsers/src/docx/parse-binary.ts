import type { FrontMatter, Input, Page, PageBlock, ParseOptions } from '../parser.js'
import { declareRequirements } from '../requirement-tables.js'
import { createCollected } from './blocks/story-reading.js'
import { readCoverTables } from './cover-tables.js'
import { readCover } from './covers.js'
import { findFrontElements } from './front-elements.js'
import { lossesOf } from './losses.js'
import { readNotes } from './notes.js'
import { openPackage, type Package } from './package/open-package.js'
import { child, wordsIn } from './part/element.js'
import { readBody } from './read-body.js'
import { openingTitle, statedTitle, titleByLooks } from './titles.js'
import { findUnstyledHeadings, LEAST_HEADINGS } from './unstyled-headings.js'

/**
 * Read a file of Word: its text with the numbers that Word computes, without running heads and tables of contents.
 *
 * @throws UnreadableSourceError where the file is broken, or no document of Word.
 */
export async function parseBinary(input: Input, options: ParseOptions): Promise<Page> {
  const opened = openPackage(input)
  const collected = createCollected()
  const { blocks, reading } = readBody(opened, input, options, collected)
  const { front, looks, terms } = collected
  const shownTitle = titleByLooks(blocks, looks)
  const title =
    front.title.length > 0
      ? front.title.join(' ')
      : (statedTitle(statedIn(opened), blocks) ?? shownTitle?.text ?? openingTitle(blocks))
  const shown = blocks.filter(({ type }) => type === 'heading').length
  const found: readonly PageBlock[] =
    shown < LEAST_HEADINGS
      ? findUnstyledHeadings(blocks, looks, shownTitle?.lines ?? [])
      : findFrontElements(blocks, looks)
  const placed = declareRequirements(readCoverTables(found))
  return {
    blocks: [...placed, ...readNotes(reading)],
    ...(terms.length > 0 ? { terms } : {}),
    ...frontMatterOf({
      ...readCover(placed),
      ...(title ? { title } : {}),
      ...(front.others.length > 0 ? { titles: front.others } : {}),
    }),
    diagnostics: lossesOf(reading),
  }
}

function frontMatterOf(frontMatter: FrontMatter): Pick<Page, 'frontMatter'> {
  return Object.keys(frontMatter).length > 0 ? { frontMatter } : {}
}

/** The title in the properties of the file. */
function statedIn(opened: Package): string | undefined {
  const part = [...opened.relationships('').values()].find(({ type }) => type === 'core-properties')?.target
  const title = part === undefined ? undefined : child(opened.xml(part), 'dc:title')
  return title && wordsIn(title)
}
