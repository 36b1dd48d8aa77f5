import { type Footnote, type Inline, type Standard, walk } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { PAGE } from './ids.js'
import { writeLabelled } from './labelled.js'
import { element } from './tags.js'

type FootnoteReference = Extract<Inline, { type: 'footnoteReference' }>

/** Footnotes by their id, and the mark in the text that a footnote leads back to: the first one. */
export function footnotesOf(standard: Standard): Pick<Context, 'footnotes' | 'footnoteMarks'> {
  const footnotes = new Map<string, Footnote>()
  const footnoteMarks = new Map<string, object>()
  for (const { node } of walk(standard)) {
    if (node.type === 'footnote' && node.id !== undefined && !footnotes.has(node.id)) footnotes.set(node.id, node)
    if (node.type === 'footnoteReference' && !footnoteMarks.has(node.noteId)) footnoteMarks.set(node.noteId, node)
  }
  return { footnotes, footnoteMarks }
}

/** The mark of a footnote in the text; one without a label shows a star. */
export function writeFootnoteMark(mark: FootnoteReference, context: Context, inLink: boolean): string {
  const { noteId, label } = mark
  const footnote = context.footnotes.get(noteId)
  const href = footnote && !inLink ? context.ids.link(noteId) : undefined
  const words = escapeText(label ?? footnote?.label ?? (href ? '*' : ''))
  if (href === undefined) return words && `<sup>${words}</sup>`
  const id = context.footnoteMarks.get(noteId) === mark ? backAddress(context.ids.of(footnote as Footnote)) : undefined
  return element('sup', {}, element('a', { id, href, role: 'doc-noteref' }, words))
}

/** A footnote where its clause ends, with the way back to its mark. */
export function writeFootnote(footnote: Footnote, context: Context): string {
  const id = context.ids.of(footnote)
  const label = footnote.label ? `<sup>${escapeText(footnote.label)}</sup>` : ''
  const isMarked = id !== undefined && context.footnoteMarks.has(footnote.id ?? '')
  const back = isMarked
    ? element(
        'a',
        { href: `#${encodeURI(backAddress(id))}`, role: 'doc-backlink', 'aria-label': context.pageWords.backToText },
        '↩',
      )
    : ''
  return element(
    'div',
    { class: 'footnote', id, role: 'doc-footnote' },
    writeLabelled(label, footnote.children, context) + back,
  )
}

function backAddress(id: string): string
function backAddress(id: string | undefined): string | undefined
function backAddress(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `${PAGE}mark-${id}`
}
