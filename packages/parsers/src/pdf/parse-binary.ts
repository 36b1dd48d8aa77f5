import type { Diagnostic } from '@clausekit/model'
import { UnreadableSourceError } from '../decode.js'
import type { Input, Page, ParseOptions } from '../parser.js'
import { declareRequirements } from '../requirement-tables.js'
import { withoutColophon } from './colophon.js'
import { takeContents } from './contents-list.js'
import { coverTitle } from './cover-title.js'
import { openDocument } from './engine/open-document.js'
import { takeFootnotes } from './footnotes.js'
import { findHeadings, type HeadingMark } from './headings.js'
import { settleColumns } from './layout/column-edges.js'
import type { PageLayout, TextItem } from './layout/items.js'
import { type Measures, measure } from './layout/measures.js'
import { readParallelColumns } from './layout/parallel-columns.js'
import { structureLines } from './layout/structure-lines.js'
import { locator } from './locations.js'
import type { PdfDocument } from './page.js'
import { readPages } from './read-pages.js'
import { withoutRunningMatter } from './running-matter.js'
import { joinContinuedTables } from './tables/continued-tables.js'
import { toBlocks } from './to-blocks.js'
import { isReadable, triageReports, unreadableMessage, wordlessMessage } from './triage/reports.js'
import { openFailed, readingFailed } from './unreadable.js'
import { findUntitledClauses } from './untitled-clauses.js'

/**
 * Read the pages of a PDF as blocks.
 *
 * @throws UnreadableSourceError for a file that is damaged or encrypted, and for one without a page that can be read.
 */
export async function parseBinary(input: Input, options: ParseOptions): Promise<Page> {
  const document = await openDocument(input.bytes)
  if (typeof document === 'string') throw openFailed(document, input.name)
  try {
    return await readDocument(document, input.name, options)
  } catch (error) {
    throw readingFailed(error, input.name)
  } finally {
    document.close()
  }
}

async function readDocument(document: PdfDocument, name: string | undefined, options: ParseOptions): Promise<Page> {
  const { pages, triage } = await readPages(document, options.recognisePage)
  if (!isReadable(triage)) {
    const why =
      unreadableMessage(triage) ?? wordlessMessage(triage) ?? `none of its ${document.pageCount} pages has text.`
    throw new UnreadableSourceError('pdf-no-readable-page', `${name ?? 'The input'}: ${why}`)
  }
  const { pages: body, page: colophon } = withoutColophon(pages)
  const diagnostics = triageReports(triage, name)
  if (colophon !== undefined) diagnostics.push(colophonReport(colophon, name))
  return { ...contentOf(body, document, name), diagnostics }
}

function contentOf(
  pages: readonly PageLayout[],
  document: PdfDocument,
  name: string | undefined,
): Pick<Page, 'blocks' | 'frontMatter'> {
  const contents = takeContents(withoutRunningMatter(pages))
  const body = settleColumns(readParallelColumns(contents.pages))
  const lines = body.flatMap((page) => page.items)
  const measures = measure(lines)
  if (!measures) return { blocks: [] }
  const { items: text, notes } = takeFootnotes(lines, measures)
  const headings = findHeadings(text, measures, [...document.outline(), ...contents.announced])
  const items = joinContinuedTables(structureLines(text, isIn(headings)))
  const blocks = toBlocks(items, headings, measures, locator(body, name), notes)
  const title = titleOf(pages, document.title(), measures)
  return {
    blocks: declareRequirements(findUntitledClauses(blocks)),
    ...(title === undefined ? {} : { frontMatter: { title } }),
  }
}

function titleOf([first]: readonly PageLayout[], ownTitle: string, { body }: Measures): string | undefined {
  if (first?.number !== 1) return undefined
  return coverTitle(
    first.items.filter((item) => item.kind === 'text'),
    ownTitle,
    body.size,
  )
}

function colophonReport(page: number, file: string | undefined): Diagnostic {
  const location = { ...(file === undefined ? {} : { file }), page }
  const message = `${file ?? 'The input'}: page ${page}, the imprint of the publisher, was left out.`
  return { severity: 'info', ruleId: 'pdf-imprint', source: 'parsers/pdf', message, location }
}

/** Whether a line belongs to a heading, also as a further line. */
function isIn(headings: ReadonlyMap<TextItem, HeadingMark>): (item: TextItem) => boolean {
  const all = new Set([...headings.values()].flatMap(({ lines }) => lines))
  return (item) => all.has(item)
}
