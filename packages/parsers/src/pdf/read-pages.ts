import type { RecognisePage } from '../parser.js'
import type { PageLayout } from './layout/items.js'
import { layoutPage } from './layout/page-layout.js'
import type { PdfDocument, RawPage } from './page.js'
import { recognisePages } from './recognised-page.js'
import { undisguise } from './triage/disguised-letters.js'
import { doubtfulPages, type PageCharacters } from './triage/doubtful-pages.js'
import { hasWords, kindOf, type PageKind, wantsRecognition } from './triage/page-kind.js'
import type { Triage } from './triage/reports.js'

export type ReadPages = { pages: PageLayout[]; triage: Triage }

/** Read the pages of a document one by one: each is judged first, and only what can be read is laid out. */
export async function readPages(document: PdfDocument, recognisePage: RecognisePage | undefined): Promise<ReadPages> {
  const kinds = new Map<number, PageKind>()
  const disguised: number[] = []
  const askew = new Map<number, number>()
  const layouts = new Map<number, PageLayout>()
  const characters: PageCharacters[] = []
  for (let number = 1; number <= document.pageCount; number++) {
    const raw = document.readPage(number)
    const { words, found } = undisguise(raw.words)
    const page: RawPage = { ...raw, words }
    const text = words.map((word) => word.text).join('')
    const kind = kindOf(page, text)
    kinds.set(number, kind)
    if (!hasWords(kind)) continue
    if (found) disguised.push(number)
    if (page.askew > 0) askew.set(number, page.askew)
    characters.push({ page: number, text })
    layouts.set(number, layoutPage(page))
  }
  for (const number of doubtfulPages(characters, kinds)) {
    kinds.set(number, 'garbled')
    layouts.delete(number)
  }
  const unread = [...kinds].flatMap(([number, kind]) => (wantsRecognition(kind) ? [number] : []))
  const found = recognisePage ? await recognisePages(document, unread, recognisePage) : undefined
  for (const page of found?.pages ?? []) layouts.set(page.number, layoutPage(page))
  const recognised = new Set(found?.pages.map(({ number }) => number))
  const wordless = new Set(found?.wordless.filter((number) => kinds.get(number) === 'picture'))
  const pages = [...layouts.values()].sort((a, b) => a.number - b.number)
  const stamped = pages.flatMap(({ number, leftOut }) => (leftOut ? [number] : []))
  return { pages, triage: { kinds, recognised, wordless, disguised, stamped, askew } }
}
