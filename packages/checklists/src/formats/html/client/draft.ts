import { forgetDraft, type KeptDraft, storeDraft } from './draft-storage.js'
import { byId } from './element.js'
import { notice } from './notices.js'
import { filledIn, type PageData } from './page-data.js'
import type { FilledIn } from './read-filled.js'
import type { Filled, Store } from './store.js'

/** Typing is kept when the fingers rest. */
const REST_MILLISECONDS = 300

/** What the page starts with: the draft, where it is one of this very page, or else what it was delivered with. */
export function startOf(data: PageData, kept: KeptDraft | undefined): Filled {
  const delivered = deliveredWith(data)
  return kept?.deliveredKey === data.deliveredKey ? withFound(delivered, kept.found) : delivered
}

export function deliveredWith({ checklist }: PageData): Filled {
  return {
    answers: checklist.items.map(({ verdict, review }) => ({ verdict, review })),
    subject: checklist.subject ?? { name: '' },
  }
}

function withFound({ answers }: Filled, { answers: found, subject }: FilledIn): Filled {
  return {
    answers: answers.map((_, position) => found.get(position) ?? { verdict: null }),
    subject: subject ?? { name: '' },
  }
}

/** Keeps a draft of every change in the browser, which may refuse. */
export function keepDrafts(data: PageData, store: Store, kept: KeptDraft | undefined): void {
  if (kept) tellOfDraft(data, store, kept)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isRefused = false
  const keep = () => {
    clearTimeout(waiting)
    waiting = undefined
    if (storeDraft(data, store) || isRefused) return
    isRefused = true
    notice(data.words.notices.draftRefused, { stays: true })
  }
  store.listen(() => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, REST_MILLISECONDS)
  })
  // The next page may read the storage before this one is told that it is hidden.
  for (const leaving of ['beforeunload', 'pagehide', 'visibilitychange'])
    addEventListener(leaving, () => {
      if (waiting) keep()
    })
  addEventListener('storage', ({ key, newValue }) => {
    if (key === data.draftKey && newValue !== null) notice(data.words.notices.otherTab, { stays: true })
  })
  byId('discard').addEventListener('click', askToDiscard)
  const dialog = byId<HTMLDialogElement>('discarding')
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'confirm') return
    replaceAll(store, deliveredWith(data), 'discard')
    store.markSaved()
    clearTimeout(waiting)
    waiting = undefined
    forgetDraft(data)
    notice(data.words.notices.draftDiscarded)
  })
}

function tellOfDraft(data: PageData, store: Store, { found, when, deliveredKey }: KeptDraft): void {
  const { notices, actions } = data.words
  const said = { when, count: found.answers.size }
  const discard = { words: actions.discard, act: askToDiscard }
  if (deliveredKey === data.deliveredKey) {
    notice(filledIn(notices.draftRestored, said), { offers: [discard] })
    return
  }
  const use = {
    words: notices.draftUse,
    act: () => replaceAll(store, withFound(deliveredWith(data), found), 'draft'),
  }
  notice(filledIn(notices.draftOlder, said), { offers: [use, discard] })
}

function replaceAll(store: Store, { answers, subject }: Filled, what: string): void {
  store.settle()
  store.change(what, new Map(answers.entries()), { subject })
  store.settle()
}

function askToDiscard(): void {
  const dialog = byId<HTMLDialogElement>('discarding')
  dialog.returnValue = ''
  dialog.showModal()
}
