import { clauseChoices } from './clause-tree.js'
import { byId } from './element.js'
import { type Filtered, fits, givenWords, isNarrowed } from './filter.js'
import { buildFilters, readFilter } from './filter-view.js'
import type { ListView } from './list-view.js'
import { filledIn, type PageData } from './page-data.js'
import type { Store } from './store.js'

/** Typing narrows when the fingers rest. */
const REST_MILLISECONDS = 120

/**
 * Shows the items that the choices ask for.
 *
 * A verdict does not take its item away under the hands of who gives it, though it no longer fits: then the page offers to
 * apply the choices again.
 */
export function narrowing(data: PageData, store: Store, list: ListView): void {
  const filtered = filteredItems(data)
  let filter = readFilter()
  const isFit = (position: number) => fits(filtered[position] as Filtered, store.answerAt(position), filter)
  const apply = () => {
    filter = readFilter()
    const isShown = filtered.map((_, position) => isFit(position))
    list.show(isShown)
    showResult(data, isShown, isNarrowed(filter))
  }
  listenToForm(apply)
  store.listen(({ items }) => {
    if (isNarrowed(filter) && items.some((position) => list.isShown(position) !== isFit(position)))
      byId('again').hidden = false
  })
  apply()
}

function filteredItems(data: PageData): Filtered[] {
  const { choices, around } = clauseChoices(data.checklist)
  buildFilters(data, choices)
  return data.checklist.items.map((item) => {
    let words: string | undefined
    return {
      item,
      around: around.get(item) ?? new Set(),
      searched() {
        words ??= givenWords(item)
        return words
      },
    }
  })
}

function showResult({ words }: PageData, isShown: readonly boolean[], isNarrow: boolean): void {
  const shown = isShown.filter(Boolean).length
  byId('shown').textContent = filledIn(words.filter.shown, { shown, total: isShown.length })
  byId('nothing').hidden = shown > 0
  byId('again').hidden = true
  byId('narrowed').hidden = !isNarrow
  if (!isNarrow) printCheck().checked = false
  printShown()
}

function listenToForm(apply: () => void): void {
  const form = byId<HTMLFormElement>('filters')
  const search = byId('search')
  let waiting: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting)
    if (target === printCheck()) printShown()
    else if (target === search) waiting = setTimeout(apply, REST_MILLISECONDS)
    else apply()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    apply()
  })
  byId('show-all').addEventListener('click', () => {
    form.reset()
    apply()
    // The button goes away when all is shown: who pressed it stays in the form.
    search.focus()
  })
  byId('again').addEventListener('click', () => {
    apply()
    search.focus()
  })
}

function printCheck(): HTMLInputElement {
  return byId('print-shown')
}

function printShown(): void {
  document.documentElement.classList.toggle('print-shown', printCheck().checked)
}
