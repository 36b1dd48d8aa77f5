import type { Clause, Inline } from '@clausekit/model'
import { type MarkedInline, markInlines } from '../provisions/mark-inlines.js'
import type { InlineHolder } from '../provisions/squeezed-words.js'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { writeFootnoteMark } from './footnotes.js'
import { inlineFormula } from './formulas.js'
import { writeImage } from './images.js'
import { linkTarget } from './links.js'
import { writeMark } from './marks.js'
import { element } from './tags.js'

/** The inline content of a block, with the provisions in it marked. */
export function writeInlineContent(holder: InlineHolder, context: Context): string {
  return writeMarked(markInlines(holder.children, context.spans.get(holder) ?? []), context)
}

/** The title of a clause, which may be a provision; the heading around it is a link. */
export function writeTitle(clause: Clause, context: Context): string {
  const spans = context.spans.get(clause) ?? []
  return writeMarked(markInlines([{ type: 'text', value: clause.title }], spans), context, true)
}

function writeMarked(inlines: readonly MarkedInline[], context: Context, inLink = false): string {
  return inlines
    .map((inline) =>
      inline.type === 'marked'
        ? writeMark(inline.span, writeMarked(inline.children, context, inLink), context, inLink)
        : writeInline(inline, context, inLink),
    )
    .join('')
}

function writeInlines(inlines: readonly Inline[], context: Context, inLink: boolean): string {
  return inlines.map((inline) => writeInline(inline, context, inLink)).join('')
}

const TAGS = { emphasis: 'em', strong: 'strong', subscript: 'sub', superscript: 'sup' } as const

/** @param inLink Whether a link is around: HTML has no link within another. */
function writeInline(inline: Inline, context: Context, inLink: boolean): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.value)
    case 'emphasis':
    case 'strong':
    case 'subscript':
    case 'superscript':
      return element(TAGS[inline.type], {}, writeInlines(inline.children, context, inLink))
    case 'definedTerm':
      return element('dfn', { id: context.ids.of(inline) }, writeInlines(inline.children, context, inLink))
    case 'code':
      return `<code>${escapeText(inline.value)}</code>`
    case 'formula':
      return inlineFormula(inline)
    case 'image':
      return writeImage(inline, context)
    case 'break':
      return '<br>'
    case 'footnoteReference':
      return writeFootnoteMark(inline, context, inLink)
    case 'crossReference':
      return writeLink(context.ids.link(inline.targetId), {}, escapeText(inline.text), inLink)
    case 'citation':
      return writeLink(
        context.ids.link(inline.referenceId ?? ''),
        { class: 'citation' },
        escapeText(inline.text),
        inLink,
      )
    case 'link': {
      const href = inLink ? undefined : linkTarget(inline.url, context)
      const content = writeInlines(inline.children, context, inLink || href !== undefined)
      return writeLink(href, href?.startsWith('#') ? {} : { rel: 'noreferrer' }, content, inLink)
    }
  }
}

function writeLink(
  href: string | undefined,
  attributes: Record<string, string>,
  content: string,
  inLink: boolean,
): string {
  return href === undefined || inLink ? content : element('a', { href, ...attributes }, content)
}
