import type { Inline } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import type { InlineContext } from './inline-context.js'
import { attributeOf, type MarkupElement } from './markup.js'
import { linesOf } from './text-lines.js'

/** clause=4.1, section 3, table=2: a place in the document that is cited, not the words of the pointer. */
const LOCALITY =
  /^(?:clause|section|part|paragraph|chapter|page|table|annex|appendix|figure|example|note|formula|list|locality:[\w-]+)[= ]/i
/** How a pointer is to be printed: no words of it. */
const STYLE = /^(?:style=\w+%?|droploc%?|capital%?|lowercase%?|full%?|short%?|id%?)+$/

/** A link, or a pointer within the document with the words that the tool prints for it. */
export function readLink(element: MarkupElement, children: Inline[], context: InlineContext): Inline[] {
  const { finder, setting } = context
  const url = attributeOf(element, 'href') ?? ''
  const location = finder.whole
  if (attributeOf(element, 'class') !== 'x' || !url.startsWith('#')) {
    const shown = children.length > 0 ? children : url ? linesOf(url, finder) : []
    return url ? [{ type: 'link', url, children: shown, location }] : shown
  }
  const name = url.slice(1)
  const printed = setting.pointer(name) ?? `[${name}]`
  const said = inlineText(children).trim()
  const text = (value: string): Inline[] => [{ type: 'text', value, location }]
  if (said === '' || STYLE.test(said)) return [{ type: 'link', url, children: text(printed), location }]
  if (setting.isReference(name) && LOCALITY.test(said)) {
    const place = said.replace(/^locality:/, '').replace(/^([\w-]+)=/, '$1 ')
    return [{ type: 'link', url, children: text(`${printed}, ${place}`), location }]
  }
  return [{ type: 'link', url, children, location }]
}
