import { type Inline, plainText } from '@clausekit/model'
import type { ProvisionSpan } from '../provision-spans.js'

/** Inline content in which the words of provisions are marked; what a mark cuts through stands in pieces. */
export type MarkedInline = { type: 'marked'; span: ProvisionSpan; children: MarkedInline[] } | Inline

/** Put marks around spans of inline content. Marks stand outermost: emphasis is cut where a span begins or ends in it. */
export function markInlines(inlines: readonly Inline[], spans: readonly ProvisionSpan[]): readonly MarkedInline[] {
  if (spans.length === 0) return inlines
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const marked: MarkedInline[] = []
  const open: { span: ProvisionSpan; children: MarkedInline[] }[] = []
  let next = 0
  let at = 0
  for (const inline of cutAt(inlines, cuts)) {
    const length = lengthOf(inline)
    // What has no words, such as the mark of a footnote, stays with the words before it.
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) < at + (length > 0 ? 1 : 0)) open.pop()
    for (let span = spans[next]; length > 0 && span && span.start < at + length; span = spans[++next]) {
      const mark = { type: 'marked' as const, span, children: [] }
      ;(open.at(-1)?.children ?? marked).push(mark)
      open.push(mark)
    }
    ;(open.at(-1)?.children ?? marked).push(inline)
    at += length
  }
  return marked
}

/** Inline content in which none reaches over a cut. */
function cutAt(inlines: readonly Inline[], cuts: readonly number[]): Inline[] {
  let next = 0
  let at = 0
  const take = (inline: Inline): Inline[] => {
    const length = lengthOf(inline)
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) <= at) next += 1
    if ((cuts[next] ?? Number.POSITIVE_INFINITY) >= at + length || !isCuttable(inline)) {
      at += length
      return [inline]
    }
    return inline.type === 'text' ? cutText(inline) : cutNested(inline)
  }
  const cutText = (text: Extract<Inline, { type: 'text' }>): Inline[] => {
    const pieces: Inline[] = []
    const begin = at
    const end = at + text.value.length
    while (at < end) {
      while ((cuts[next] ?? Number.POSITIVE_INFINITY) <= at) next += 1
      const to = Math.min(cuts[next] ?? end, end)
      pieces.push({ ...text, value: text.value.slice(at - begin, to - begin) })
      at = to
    }
    return pieces
  }
  const cutNested = (outer: Nesting): Inline[] => {
    const pieces: Nesting[] = []
    let begin = at
    for (const child of outer.children.flatMap(take)) {
      const last = pieces.at(-1)
      if (last && !cutSet.has(begin)) last.children.push(child)
      else pieces.push({ ...outer, children: [child] })
      begin += lengthOf(child)
    }
    return pieces
  }
  const cutSet = new Set(cuts)
  return inlines.flatMap(take)
}

type Nesting = Extract<Inline, { children: Inline[] }>

/** Code, formulas and references are not cut: a mark that begins in one begins with it. */
function isCuttable(inline: Inline): inline is Nesting | Extract<Inline, { type: 'text' }> {
  return inline.type === 'text' || 'children' in inline
}

/** The length of the words of inline content in its plain text. */
function lengthOf(inline: Inline): number {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value.length
    case 'formula':
      return plainText(inline).text.length
    case 'crossReference':
    case 'citation':
      return inline.text.length
    case 'image':
      return inline.alternative?.length ?? 0
    case 'break':
      return 1
    case 'footnoteReference':
      return 0
    default:
      return inline.children.reduce((length, child) => length + lengthOf(child), 0)
  }
}
