import type { OutlineEntry } from '../page.js'
import type { Pdfium } from './load-pdfium.js'
import type { Scratch } from './scratch.js'

const MAX_ENTRIES = 20_000
const MAX_LEVEL = 12

/** The bookmarks of a document in their order; an entry that comes again ends its branch. */
export function readOutline(engine: Pdfium, scratch: Scratch, document: number): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const seen = new Set<number>()
  const visit = (first: number, level: number): void => {
    for (
      let mark = first;
      mark !== 0 && !seen.has(mark) && entries.length < MAX_ENTRIES;
      mark = engine.FPDFBookmark_GetNextSibling(document, mark)
    ) {
      seen.add(mark)
      const title = scratch.text('utf-16le', (address, size) => engine.FPDFBookmark_GetTitle(mark, address, size))
      entries.push({ title: title.trim(), level, page: pageOf(engine, document, mark) })
      if (level < MAX_LEVEL) visit(engine.FPDFBookmark_GetFirstChild(document, mark), level + 1)
    }
  }
  visit(engine.FPDFBookmark_GetFirstChild(document, 0), 1)
  return entries
}

function pageOf(engine: Pdfium, document: number, mark: number): number | undefined {
  let destination = engine.FPDFBookmark_GetDest(document, mark)
  if (destination === 0) {
    const action = engine.FPDFBookmark_GetAction(mark)
    if (action !== 0) destination = engine.FPDFAction_GetDest(document, action)
  }
  if (destination === 0) return undefined
  const index = engine.FPDFDest_GetDestPageIndex(document, destination)
  return index >= 0 ? index + 1 : undefined
}
