import type { Input, Page, PageBlock, ParseOptions } from '../parser.js'
import { type Collected, createCollected } from './blocks/story-reading.js'
import { readCoverTables } from './cover-tables.js'
import { lossesOf } from './losses.js'
import { readNotes } from './notes.js'
import { openPackage, type Package } from './package/open-package.js'
import { child, wordsIn } from './part/element.js'
import { readBody } from './read-body.js'
import { statedTitle, titleByLooks } from './titles.js'
import { findUnstyledHeadings } from './unstyled-headings.js'

/** How many headings by style make an outline. */
const LEAST_HEADINGS = 2

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
    front.title.length > 0 ? front.title.join(' ') : (statedTitle(statedIn(opened), blocks) ?? shownTitle?.text)
  const shown = blocks.filter(({ type }) => type === 'heading').length
  const found: readonly PageBlock[] =
    shown < LEAST_HEADINGS ? findUnstyledHeadings(blocks, looks, shownTitle?.lines ?? []) : blocks
  const notes = readNotes(reading)
  return {
    blocks: [...readCoverTables(found), ...notes],
    ...(terms.length > 0 ? { terms } : {}),
    ...frontMatterOf(title, front.others),
    diagnostics: lossesOf(reading),
  }
}

function frontMatterOf(title: string | undefined, others: Collected['front']['others']): Pick<Page, 'frontMatter'> {
  if (title === undefined && others.length === 0) return {}
  return { frontMatter: { ...(title ? { title } : {}), ...(others.length > 0 ? { titles: others } : {}) } }
}

/** The title in the properties of the file. */
function statedIn(opened: Package): string | undefined {
  const part = [...opened.relationships('').values()].find(({ type }) => type === 'core-properties')?.target
  const title = part === undefined ? undefined : child(opened.xml(part), 'dc:title')
  return title && wordsIn(title)
}
