import type { Inline } from '@clausekit/model'
import { escapeHtml } from './escape-html.js'

/** Inline content as HTML on one line, for tables that Markdown cannot hold. */
export function htmlInlines(inlines: readonly Inline[]): string {
  return inlines.map(htmlInline).join('')
}

function htmlInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value)
    case 'crossReference':
    case 'citation':
      return escapeHtml(inline.text)
    case 'emphasis':
      return `<em>${htmlInlines(inline.children)}</em>`
    case 'strong':
      return `<strong>${htmlInlines(inline.children)}</strong>`
    case 'definedTerm':
      return `<dfn>${htmlInlines(inline.children)}</dfn>`
    case 'subscript':
      return `<sub>${htmlInlines(inline.children)}</sub>`
    case 'superscript':
      return `<sup>${htmlInlines(inline.children)}</sup>`
    case 'link':
      return `<a href="${escapeHtml(inline.url)}">${htmlInlines(inline.children)}</a>`
    case 'code':
      return `<code>${escapeHtml(inline.value)}</code>`
    case 'formula':
      return inline.notation && inline.notation !== 'text'
        ? `<code>${escapeHtml(inline.value)}</code>`
        : escapeHtml(inline.value)
    case 'image':
      return `<img src="${escapeHtml(inline.url)}" alt="${escapeHtml(inline.alternative ?? '')}">`
    case 'footnoteReference':
      return inline.label ? `<sup>${escapeHtml(inline.label)}</sup>` : ''
    case 'break':
      return '<br>'
  }
}
