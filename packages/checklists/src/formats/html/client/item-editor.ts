import type { Verdict } from '@clausekit/model'
import { type Answer, outcomeOf, type VerdictDraft, verdictOf } from './answer.js'
import { element } from './element.js'
import type { PageData } from './page-data.js'

const DAY = /^(?:\d{4}-\d\d-\d\d)?$/

/** The form for all that an answer says beside its outcome; it is made when somebody opens it. */
export function itemEditor(data: PageData, position: number, answer: Answer): HTMLElement {
  const { words, checklistWords } = data
  const { evidence = [], remark = '', by = '', on = '', waiver } = answer.verdict ?? {}
  const shown = evidence.length > 0 ? evidence : [{ text: '' }]
  const rows = element(
    'div',
    { class: 'rows' },
    shown.map((one) => evidenceRow(data, one)),
  )
  const add = element('button', { type: 'button', class: 'add' }, [words.item.addEvidence])
  const editor = element('div', { class: 'editor', id: `editor-${position}` }, [
    element('fieldset', { class: 'evidences' }, [element('legend', {}, [words.item.evidence]), rows, add]),
    field(checklistWords.remark, textArea('remark', remark), 'wide'),
    field(checklistWords.by, wordsInput('by', by)),
    field(checklistWords.on, dayInput('on', on)),
    element('fieldset', { class: 'waiver' }, [
      element('legend', {}, [words.item.waiver]),
      field(words.item.waiverReason, wordsInput('reason', waiver?.reason ?? ''), 'wide'),
      field(checklistWords.waivedBy, wordsInput('waivedBy', waiver?.by ?? '')),
      field(checklistWords.waivedUntil, dayInput('waivedUntil', waiver?.until ?? '')),
      element('p', { class: 'hint' }, [words.item.waiverHint]),
    ]),
  ])
  allowWaiver(editor)
  return editor
}

/** What the form of an item says now. */
export function editorVerdict(editor: HTMLElement, answer: Answer): Verdict | null {
  const draft: VerdictDraft = {
    outcome: outcomeOf(answer),
    by: valueIn(editor, 'by'),
    on: valueIn(editor, 'on'),
    evidence: [...editor.querySelectorAll('.row')].map((row) => ({
      text: valueIn(row, 'evidence'),
      url: valueIn(row, 'url'),
    })),
    remark: valueIn(editor, 'remark'),
    waiver: {
      reason: valueIn(editor, 'reason'),
      by: valueIn(editor, 'waivedBy'),
      until: valueIn(editor, 'waivedUntil'),
    },
  }
  return verdictOf(draft)
}

/** A waiver without a reason is none: the rest of it can be filled in when there is one. */
export function allowWaiver(editor: HTMLElement): void {
  const isWaived = valueIn(editor, 'reason').trim() !== ''
  for (const name of ['waivedBy', 'waivedUntil']) fieldIn(editor, name).disabled = !isWaived
}

export function evidenceRow(
  { words }: PageData,
  { text, url = '' }: { text: string; url?: string | undefined },
): HTMLElement {
  return element('div', { class: 'row' }, [
    field(words.item.evidenceText, wordsInput('evidence', text)),
    field(words.item.evidenceUrl, input('url', url)),
    element(
      'button',
      { type: 'button', class: 'remove', 'aria-label': words.item.removeEvidence, title: words.item.removeEvidence },
      ['×'],
    ),
  ])
}

function field(words: string, control: HTMLElement, name = ''): HTMLElement {
  return element('label', { class: `field ${name}`.trim() }, [element('span', {}, [words]), control])
}

/** Words of several lines, as files bring them, would be joined in a field of one line. */
function wordsInput(name: string, value: string): HTMLElement {
  return /[\r\n]/.test(value) ? textArea(name, value) : input(name, value)
}

function input(name: string, value: string, type = 'text'): HTMLInputElement {
  const made = element('input', { type, 'data-field': name, autocomplete: 'off' })
  made.value = value
  return made
}

/** A date with a time, as programs give it, does not fit into a field for days. */
function dayInput(name: string, value: string): HTMLInputElement {
  return input(name, value, DAY.test(value) ? 'date' : 'text')
}

function textArea(name: string, value: string): HTMLTextAreaElement {
  const made = element('textarea', { 'data-field': name, rows: '2' })
  made.value = value
  return made
}

function fieldIn(parent: Element, name: string): HTMLInputElement {
  return parent.querySelector(`[data-field="${name}"]`) as HTMLInputElement
}

function valueIn(parent: Element, name: string): string {
  return fieldIn(parent, name).value
}
