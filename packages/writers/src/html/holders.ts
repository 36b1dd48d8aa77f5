import type { Code, DeclaredProvision, Example, Figure, Note, Quote, Warning } from '@clausekit/model'
import { captionOf } from '../caption.js'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { writeLabelled } from './labelled.js'
import { element } from './tags.js'

/** A note, an example or a warning, with its label; words of another text. */
export function writeHolder(holder: Note | Example | Warning | Quote, context: Context): string {
  const printed = holder.label?.trim()
  const words = printed || (holder.type === 'quote' ? '' : context.words[holder.type] + context.words.colon.trimEnd())
  const label = words ? element('span', { class: 'label' }, escapeText(words)) : ''
  const content = `\n${writeLabelled(label, holder.children, context)}\n`
  const id = context.ids.of(holder)
  if (holder.type === 'quote') return element('blockquote', { id }, content)
  return element('div', { class: holder.type, id, role: 'note' }, content)
}

/** A figure with its caption below. */
export function writeFigure(figure: Figure, context: Context): string {
  const caption = captionOf('figure', figure, context.words)
  const parts = [context.blocks(figure.children), caption && element('figcaption', {}, escapeText(caption))]
  return element('figure', { id: context.ids.of(figure) }, `\n${parts.filter(Boolean).join('\n')}\n`)
}

/** Lines that keep their form; they can be scrolled with the keyboard where they are wider than the page. */
export function writeCode(code: Code, context: Context): string {
  const language = code.language?.replace(/[^\w+#.-]/g, '')
  const inner = element('code', { class: language && `language-${language}` }, escapeText(code.value))
  const wide = /.{20}/.test(code.value) ? { tabindex: '0', role: 'group', 'aria-label': context.pageWords.code } : {}
  return element('pre', { id: context.ids.of(code), ...wide }, inner)
}

/** A provision that the source itself marks: its id, its words, and what is printed beside them. */
export function writeDeclaredProvision(provision: DeclaredProvision, context: Context): string {
  const { label, title, attributes = {}, children } = provision
  const head = [
    label && element('span', { class: 'label' }, escapeText(label)),
    title && element('span', { class: 'title' }, escapeText(title)),
  ].filter(Boolean)
  const rows = Object.entries(attributes).map(
    ([name, value]) => `<dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd>`,
  )
  const parts = [
    head.length > 0 ? element('p', { class: 'head' }, head.join(' ')) : '',
    rows.length > 0 ? element('dl', { class: 'attributes' }, rows.join('\n')) : '',
    context.blocks(children),
  ].filter(Boolean)
  return element('div', { class: 'declared', id: context.ids.of(provision) }, `\n${parts.join('\n')}\n`)
}
