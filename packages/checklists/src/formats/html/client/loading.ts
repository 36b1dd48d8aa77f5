import { byId } from './element.js'
import { itemName } from './item-name.js'
import { notice } from './notices.js'
import { filledIn, type PageData } from './page-data.js'
import { type FilledIn, filledInBy, readSaved } from './read-filled.js'
import type { Store } from './store.js'

/** As many of the items that were left out as a notice can name. */
const NAMED = 8

/** What becomes of the verdicts that are here already. */
type Way = 'add' | 'replace'

/** Loads a file that was saved before, here or by a colleague. */
export function loading(data: PageData, store: Store): void {
  const input = byId<HTMLInputElement>('file')
  byId('load').addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    input.value = ''
    if (file) void load(data, store, file)
  })
}

async function load(data: PageData, store: Store, file: File): Promise<void> {
  const found = read(data, file.name, await file.text())
  if (typeof found === 'string') {
    notice(found, { stays: true })
    return
  }
  const isEmpty = store.answers().every(({ verdict }) => verdict === null)
  const way = isEmpty ? 'add' : await ask(data, found.answers.size)
  if (!way) return
  putIn(store, found, way)
  if (isEmpty && found.leftOut.length === 0) store.markSaved()
  tell(data, file.name, found)
}

function putIn(store: Store, found: FilledIn, way: Way): void {
  const nothing = [...store.answers().keys()].map((position) => [position, { verdict: null }] as const)
  const [answers, subject] = way === 'add' ? [[], store.subject()] : [nothing, { name: '' }]
  store.settle()
  store.change('load', new Map([...answers, ...found.answers]), { subject: found.subject ?? subject })
  store.settle()
}

/** What a file holds, or the sentence that says why it cannot be loaded. */
function read({ words, checklist }: PageData, file: string, text: string): FilledIn | string {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return filledIn(words.notices.notJson, { file, reason: error instanceof Error ? error.message : '' })
  }
  const saved = readSaved(value, checklist.schema)
  if (!saved) return filledIn(words.notices.notChecklist, { file, reason: `schema ≠ ${checklist.schema}` })
  const found = filledInBy(saved, checklist)
  if (found.answers.size === 0 && found.leftOut.length > 0)
    return filledIn(words.notices.otherChecklist, { file, title: saved.title })
  return found
}

/** Whether the verdicts of a file replace what is here; nothing where neither is wanted. */
function ask({ words }: PageData, count: number): Promise<Way | undefined> {
  const dialog = byId<HTMLDialogElement>('loading')
  byId('loading-words').textContent = filledIn(words.loading.text, { count })
  dialog.returnValue = ''
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => resolve(dialog.returnValue === 'replace' || dialog.returnValue === 'add' ? dialog.returnValue : undefined),
      { once: true },
    )
  })
}

function tell({ words, checklist }: PageData, file: string, { answers, leftOut }: FilledIn): void {
  const names = new Map(checklist.items.map((item) => [item.id, itemName(item)]))
  const named = leftOut.slice(0, NAMED).map((id) => names.get(id) ?? id)
  const items = [...named, ...(leftOut.length > NAMED ? ['…'] : [])].join(', ')
  const sentences = [
    filledIn(words.notices.loaded, { count: answers.size, file }),
    ...(leftOut.length > 0 ? [filledIn(words.notices.leftOut, { count: leftOut.length, items })] : []),
  ]
  notice(sentences.join(' '), { stays: leftOut.length > 0 })
}
