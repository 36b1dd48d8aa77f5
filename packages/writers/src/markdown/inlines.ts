import type { Inline } from '@clausekit/model'
import { attention } from './attention.js'
import { codeSpan } from './code-span.js'
import type { Context } from './context.js'
import { destination } from './destination.js'
import { escapeLinkText, escapeText } from './escape-text.js'

/** Where inline content stands. */
export type Place = {
  /** In a heading or table cell: nothing may begin a new line. */
  oneLine?: boolean
  inCell?: boolean
  inLink?: boolean
  inEmphasis?: boolean
}

/** Inline content as Markdown, without the escapes that the beginning of a line needs. */
export function writeInlines(inlines: readonly Inline[], context: Context, place: Place = {}): string {
  const written = writeWithin(withoutOuterBreaks(joinTexts(inlines, context)), context, place, ['', ''])
  const line = place.oneLine ? written.replace(/\s*\n\s*/g, ' ').trim() : written
  return place.inCell ? line.replaceAll('|', '\\|') : line
}

/** @param around The characters before and after, which decide whether asterisks count as marks. */
function writeWithin(inlines: readonly Inline[], context: Context, place: Place, around: [string, string]): string {
  let written = ''
  inlines.forEach((inline, index) => {
    const next = inlines[index + 1]
    const before = written === '' ? around[0] : ([...written.slice(-2)].at(-1) ?? '')
    const after = next ? firstCharacter(next, context) : around[1]
    if (inline.type === 'emphasis' || inline.type === 'strong') {
      const within = { ...place, inEmphasis: true }
      const inner = writeWithin(joinTexts(inline.children, context), context, within, ['*', '*'])
      written += attention(inline.type, inner, before, after, place.inEmphasis ?? false)
    } else if (inline.type === 'text') {
      written += textBetween(inline.value, inlines[index - 1], after, place)
    } else written += writeInline(inline, context, place, before)
  })
  return written
}

function writeInline(inline: Inline, context: Context, place: Place, before: string): string {
  switch (inline.type) {
    case 'subscript':
      return htmlTag('sub', inline.children, context, place)
    case 'superscript':
      return htmlTag('sup', inline.children, context, place)
    case 'code':
      return codeSpan(inline.value, before, place.inCell)
    case 'formula':
      // GitHub and GitLab read this form as TeX; to other readers it is code, whose backslashes are safe.
      return inline.notation === 'tex'
        ? `$${codeSpan(inline.value, '$', place.inCell)}$`
        : codeSpan(inline.value, before, place.inCell)
    case 'image':
      return `![${escapeLinkText(inline.alternative ?? '').replace(/\s*\n\s*/g, ' ')}](${destination(inline.url)})`
    case 'link':
      return place.inLink ? writeNested(inline.children, context, place) : writeLink(inline, context, place)
    case 'crossReference':
      return writeLink({ url: `#${inline.targetId}`, children: [{ type: 'text', value: inline.text }] }, context, place)
    case 'citation':
      return writeLink(
        { url: `#${inline.referenceId}`, children: [{ type: 'text', value: inline.text }] },
        context,
        place,
      )
    case 'footnoteReference':
      return writeFootnoteReference(inline, context)
    case 'break':
      return place.oneLine ? '<br>' : '\\\n'
    default:
      throw new TypeError(`Found inline content of the type “${inline.type}” where it is written elsewhere.`)
  }
}

function writeNested(children: readonly Inline[], context: Context, place: Place): string {
  return writeWithin(joinTexts(children, context), context, place, ['>', '<'])
}

function htmlTag(tag: string, children: readonly Inline[], context: Context, place: Place): string {
  return `<${tag}>${writeNested(children, context, place)}</${tag}>`
}

type Link = { url: string; children: readonly Inline[] }

function writeLink({ url, children }: Link, context: Context, place: Place): string {
  const only = children.length === 1 ? children[0] : undefined
  if (only?.type === 'text' && only.value === url && escapeText(url) === `<${url}>`) return `<${url}>`
  const text = writeWithin(joinTexts(children, context), context, { ...place, inLink: true }, ['[', ']'])
  return `[${text}](${destination(url)})`
}

/** A reference that no footnote answers shows its mark, since `[^1]` alone would be read as text. */
function writeFootnoteReference(inline: Extract<Inline, { type: 'footnoteReference' }>, context: Context): string {
  const label = context.footnotes.get(inline.noteId)
  if (label !== undefined) return `[^${label}]`
  return inline.label ? `<sup>${escapeText(inline.label)}</sup>` : ''
}

function textBetween(value: string, previous: Inline | undefined, after: string, place: Place): string {
  const escaped = place.inLink ? escapeLinkText(value) : escapeText(value)
  // `[^1]:` would define a footnote, `[^1](` could begin a link, and `![` a picture.
  const start = previous?.type === 'footnoteReference' ? escaped.replace(/^[:(]/, '\\$&') : escaped
  return after === '[' ? start.replace(/!$/, '\\!') : start
}

/** The first character that a node is written with, as far as its neighbour cares. */
function firstCharacter(inline: Inline, context: Context): string {
  switch (inline.type) {
    case 'text':
      return [...inline.value.slice(0, 2)][0] ?? ''
    case 'emphasis':
    case 'strong':
      return '*'
    case 'code':
      return '`'
    case 'formula':
      return inline.notation === 'tex' ? '$' : '`'
    case 'image':
      return '!'
    case 'link':
    case 'crossReference':
    case 'citation':
      return '['
    case 'footnoteReference':
      return context.footnotes.has(inline.noteId) ? '[' : '<'
    case 'break':
      return '\n'
    default:
      return '<'
  }
}

/** What is only words becomes text, and neighbouring texts one: what is a mark shows in the whole alone. */
function joinTexts(inlines: readonly Inline[], context: Context): Inline[] {
  const joined: Inline[] = []
  for (const original of inlines) {
    // Markdown has no mark for a term that is being defined.
    const inline: Inline =
      original.type === 'definedTerm' ? { type: 'emphasis', children: original.children } : original
    const words = plainWords(inline, context)
    const last = joined.at(-1)
    if (words === undefined) joined.push(inline)
    else if (last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value + words }
    else if (words !== '') joined.push({ type: 'text', value: words })
  }
  return joined
}

function plainWords(inline: Inline, context: Context): string | undefined {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'crossReference':
      return context.anchors.has(inline.targetId) ? undefined : inline.text
    case 'citation':
      return context.anchors.has(inline.referenceId ?? '') ? undefined : inline.text
    case 'formula':
      return (inline.notation ?? 'text') === 'text' ? inline.value : undefined
    default:
      return undefined
  }
}

/** At the ends of a paragraph a break means nothing, and a backslash there would be read as a character. */
function withoutOuterBreaks(inlines: readonly Inline[]): readonly Inline[] {
  const start = inlines.findIndex((inline) => inline.type !== 'break')
  const end = inlines.findLastIndex((inline) => inline.type !== 'break')
  return start === -1 ? [] : inlines.slice(start, end + 1)
}
