import { formulaWords, type Inline, type Provision } from '@clausekit/model'
import type { ProvisionSpan } from '../provision-spans.js'

/** Inline content that holds other inline content. */
export type Nesting = Extract<Inline, { children: Inline[] }>

/** What lies around words: a provision that they belong to, or a node that they stand in. */
export type Mark = { provision: Provision } | { node: Nesting }

type Leaf = Exclude<Inline, Nesting>

/** A leaf, or a part of one, with what lies around it, the outermost first. */
export type InlinePiece = { leaf: Leaf; marks: readonly Mark[] }

/**
 * Inline content as a row of leaves, cut where provisions begin and end.
 *
 * Sentences do not care where bold words end: marks that cross each other are closed and opened again.
 *
 * @param spans In order, the outer first, each whole within another one or beside it.
 */
export function piecesOf(inlines: readonly Inline[], spans: readonly ProvisionSpan[]): InlinePiece[] {
  const pieces: InlinePiece[] = []
  const nextBound = boundsOf(spans)
  const spansAt = openSpans(spans)
  let at = 0
  const add = (leaf: Leaf, length: number, marks: readonly Mark[]) => {
    const around = spansAt(at, at + length).map(({ provision }) => ({ provision }))
    pieces.push({ leaf, marks: [...around, ...marks] })
    at += length
  }
  const visit = (inline: Inline, marks: readonly Mark[]) => {
    if ('children' in inline) {
      const inner = [...marks, { node: inline }]
      for (const child of inline.children) visit(child, inner)
      return
    }
    const words = wordsOf(inline)
    if (!isCuttable(inline)) {
      add(inline, words.length, marks)
      return
    }
    for (let from = 0; from < words.length; ) {
      const to = Math.min(words.length, from + nextBound(at) - at)
      add(withWords(inline, words.slice(from, to)), to - from, marks)
      from = to
    }
  }
  for (const inline of inlines) visit(inline, [])
  return pieces
}

/** The first beginning or end of a span behind an offset; offsets are asked for in order. */
function boundsOf(spans: readonly ProvisionSpan[]): (at: number) => number {
  const bounds = spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b)
  let next = 0
  return (at) => {
    while ((bounds[next] ?? Number.POSITIVE_INFINITY) <= at) next += 1
    return bounds[next] ?? Number.POSITIVE_INFINITY
  }
}

/**
 * The spans that hold some words, the outer first; words are asked for in order.
 *
 * What has no words, such as the mark of a footnote, is held by spans with words on both sides of it.
 */
function openSpans(spans: readonly ProvisionSpan[]): (start: number, end: number) => readonly ProvisionSpan[] {
  const open: ProvisionSpan[] = []
  let next = 0
  return (start, end) => {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) open.pop()
    for (let span = spans[next]; span && span.start < end; span = spans[++next]) {
      if (span.end > start) open.push(span)
    }
    return open
  }
}

/** A leaf that words can be taken from: a sentence may end within the text of a link. */
type CuttableLeaf = Extract<Leaf, { type: 'text' | 'code' | 'crossReference' | 'citation' }>

function isCuttable(leaf: Leaf): leaf is CuttableLeaf {
  return leaf.type === 'text' || leaf.type === 'code' || leaf.type === 'crossReference' || leaf.type === 'citation'
}

function withWords(leaf: CuttableLeaf, words: string): CuttableLeaf {
  return 'value' in leaf ? { ...leaf, value: words } : { ...leaf, text: words }
}

/** The words of a leaf, as plain text has them. */
function wordsOf(leaf: Leaf): string {
  switch (leaf.type) {
    case 'text':
    case 'code':
      return leaf.value
    case 'formula':
      return formulaWords(leaf)
    case 'crossReference':
    case 'citation':
      return leaf.text
    case 'image':
      return leaf.alternative ?? ''
    case 'break':
      return '\n'
    case 'footnoteReference':
      return ''
  }
}
