import type { PageData } from './page-data.js'
import { type FilledIn, filledInBy, isObject, subjectFrom } from './read-filled.js'
import type { Store } from './store.js'

/** A draft that the browser has kept. */
export type KeptDraft = { found: FilledIn; when: string; deliveredKey: string; isUnsaved: boolean }

/** The draft of this checklist, where the browser keeps one; a draft that somebody else has broken is none. */
export function readDraft({ draftKey, checklist, words }: PageData): KeptDraft | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(draftKey) ?? 'null')
    if (!isObject(value) || !Array.isArray(value.items)) return undefined
    const found = filledInBy(
      { items: value.items, retired: [], subject: subjectFrom(value.subject), title: '' },
      checklist,
    )
    return {
      found,
      when: new Date(`${value.when}`).toLocaleString(words.language, { dateStyle: 'medium', timeStyle: 'short' }),
      deliveredKey: `${value.deliveredKey}`,
      isUnsaved: value.isUnsaved === true,
    }
  } catch {
    return undefined
  }
}

/** Keeps the draft; false where the browser refuses, or has no room. */
export function storeDraft({ draftKey, deliveredKey, checklist }: PageData, store: Store): boolean {
  const items = checklist.items.flatMap(({ id, fingerprint }, position) => {
    const { verdict = null, review } = store.answers()[position] ?? {}
    return verdict || review ? [{ id, fingerprint, verdict, review }] : []
  })
  const when = new Date().toISOString()
  try {
    const value = { when, deliveredKey, isUnsaved: store.isUnsaved(), subject: store.subject(), items }
    localStorage.setItem(draftKey, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forgetDraft({ draftKey }: PageData): void {
  try {
    localStorage.removeItem(draftKey)
  } catch {
    // A browser that refuses storage keeps no draft either.
  }
}
