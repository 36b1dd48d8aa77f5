import type { RecognisePage } from '../parser.js'
import type { PageLayout } from './layout/items.js'
import { layoutPage } from './layout/page-layout.js'
import type { PdfDocument, RawPage } from './page.js'
import { recognise } from './recognised-page.js'
import { isGarbled } from './triage/character-statistics.js'
import { undisguise } from './triage/disguised-letters.js'
import { doubtfulPages, type PageCharacters } from './triage/doubtful-pages.js'
import { kindOf, type PageKind } from './triage/page-kind.js'
import type { Triage } from './triage/reports.js'

export type ReadPages = { pages: PageLayout[]; triage: Triage }

/** Read the pages of a document one by one: each is judged first, and only what can be read is laid out. */
export async function readPages(document: PdfDocument, recognisePage: RecognisePage | undefined): Promise<ReadPages> {
  const kinds = new Map<number, PageKind>()
  const disguised: number[] = []
  const layouts = new Map<number, PageLayout>()
  const characters: PageCharacters[] = []
  for (let number = 1; number <= document.pageCount; number++) {
    const raw = document.readPage(number)
    const { words, found } = undisguise(raw.words)
    const page: RawPage = { ...raw, words }
    const text = words.map((word) => word.text).join('')
    const kind = kindOf(page, text)
    kinds.set(number, kind)
    if (kind !== 'text' && kind !== 'text-layer') continue
    if (found) disguised.push(number)
    characters.push({ page: number, text })
    layouts.set(number, layoutPage(page))
  }
  for (const number of doubtfulPages(characters, kinds)) {
    kinds.set(number, 'garbled')
    layouts.delete(number)
  }
  const recognised = recognisePage ? await recogniseUnread(document, kinds, layouts, recognisePage) : new Set<number>()
  const pages = [...layouts.values()].sort((a, b) => a.number - b.number)
  const stamped = pages.flatMap(({ number, leftOut }) => (leftOut ? [number] : []))
  return { pages, triage: { kinds, recognised, disguised, stamped } }
}

/** Read the pages without usable text off their pictures; `layouts` gets those of which something came out. */
async function recogniseUnread(
  document: PdfDocument,
  kinds: ReadonlyMap<number, PageKind>,
  layouts: Map<number, PageLayout>,
  recognisePage: RecognisePage,
): Promise<ReadonlySet<number>> {
  const recognised = new Set<number>()
  for (const [number, kind] of kinds) {
    if (kind !== 'picture' && kind !== 'garbled') continue
    const page = await recognise(document, document.readPage(number), recognisePage)
    if (page.words.length === 0 || isGarbled(page.words.map(({ text }) => text).join(''))) continue
    recognised.add(number)
    layouts.set(number, layoutPage(page))
  }
  return recognised
}
