import { element } from './element.js'
import { filledChecklist } from './filled-checklist.js'
import { notice } from './notices.js'
import { filledIn, type PageData } from './page-data.js'
import { today } from './record-view.js'
import type { Store } from './store.js'

/** Saves the checklist with all that is filled in as a file among the downloads. */
export function saving(data: PageData, store: Store): () => void {
  return () => {
    const filled = filledChecklist(data.checklist, { answers: store.answers(), subject: store.subject() })
    const file = fileName(data, store)
    download(file, `${JSON.stringify(filled, null, 2)}\n`)
    store.markSaved()
    notice(filledIn(data.words.notices.saved, { file }))
  }
}

/** The standard, what is checked, and the day, in letters that every file system takes. */
function fileName({ checklist }: PageData, store: Store): string {
  const [standard] = checklist.standards
  const { name, version } = store.subject()
  const parts = [standard?.identifier?.canonical ?? standard?.title, name, version, today()]
  const safe = parts.filter(Boolean).map((part) => inFileName(part ?? ''))
  return `${safe.join('_').replace(/^[-._]+/, '') || 'checklist'}.json`
}

function inFileName(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .slice(0, 60)
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = element('a', { href: address, download: name })
  link.click()
  // The browser reads the blob behind our back; a minute is long enough for it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
