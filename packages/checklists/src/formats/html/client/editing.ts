import { allowWaiver, editorVerdict, evidenceRow, itemEditor } from './item-editor.js'
import type { ListView } from './list-view.js'
import type { PageData } from './page-data.js'
import type { Store } from './store.js'

/** The forms for evidence, remark, waiver, who and when; an item gets one when somebody opens it. */
export type Editing = {
  toggle(position: number, options?: { focus: boolean }): void
  /** Takes over what the form says; typing in one field is one step. */
  read(position: number, field: string): void
  addEvidence(position: number): void
  removeEvidence(position: number, button: Element): void
}

export function editing(data: PageData, store: Store, list: ListView): Editing {
  const viewOf = (position: number) => list.items[position] as HTMLElement
  const editorOf = (position: number) => viewOf(position).querySelector<HTMLElement>('.editor')
  const read = (position: number, field: string) => {
    const editor = editorOf(position)
    if (!editor) return
    allowWaiver(editor)
    const answer = store.answerAt(position)
    store.changeOne(field, position, { ...answer, verdict: editorVerdict(editor, answer) }, 'editor')
  }
  store.listen(({ items, by }) => {
    if (by === 'editor') return
    for (const position of items) editorOf(position)?.replaceWith(itemEditor(data, position, store.answerAt(position)))
  })
  return {
    read,
    toggle(position, { focus } = { focus: false }) {
      const view = viewOf(position)
      const open = editorOf(position)
      const editor = open ? undefined : itemEditor(data, position, store.answerAt(position))
      open?.remove()
      if (editor) view.append(editor)
      view.classList.toggle('opened', Boolean(editor))
      view.querySelector('.open')?.setAttribute('aria-expanded', `${Boolean(editor)}`)
      if (focus) editor?.querySelector<HTMLElement>('input, textarea')?.focus()
    },
    addEvidence(position) {
      const row = evidenceRow(data, { text: '' })
      editorOf(position)?.querySelector('.rows')?.append(row)
      row.querySelector('input')?.focus()
    },
    removeEvidence(position, button) {
      removeRow(data, button.closest('.row') as HTMLElement)
      store.settle()
      read(position, 'evidence')
      store.settle()
    },
  }
}

/** The last row stays, empty: a form without one looks as if it took no evidence. */
function removeRow(data: PageData, row: HTMLElement): void {
  const beside = row.nextElementSibling ?? row.previousElementSibling
  const next = beside ?? evidenceRow(data, { text: '' })
  if (!beside) row.after(next)
  row.remove()
  next.querySelector<HTMLElement>('input, textarea')?.focus()
}
