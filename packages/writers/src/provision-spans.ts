import { type Clause, clausesOf, type Provision, type Standard } from '@clausekit/model'
import { findWords, type Range } from './provisions/find-words.js'
import { hangingRows } from './provisions/hanging-rows.js'
import { nestSpans } from './provisions/nest-spans.js'
import { type InlineHolder, type Squeezed, squeezedWords } from './provisions/squeezed-words.js'
import { titledProvisions } from './provisions/titled-provisions.js'

/** Where words of a provision stand in one block: half-open UTF-16 offsets in the plain text of its inline content. */
export type ProvisionSpan = { start: number; end: number; provision: Provision }

/** A block, or a clause whose title is a provision: the criteria of a checklist may be headings. */
export type SpanHolder = InlineHolder | Clause

export type ProvisionSpans = {
  /** The spans of a block or title, in order, the outer one first; a span lies whole within another one or beside it. */
  spans: ReadonlyMap<SpanHolder, readonly ProvisionSpan[]>
  /** Provisions whose words do not stand in their clause. */
  notFound: readonly Provision[]
}

/**
 * The blocks that the words of every provision stand in.
 *
 * Words that go on over several blocks (a sentence with its items, the cells of a row) have a span in each of them. White
 * space does not count, and neither do notes and examples between the words. Takes time linear in the size of the standard.
 */
export function provisionSpans(standard: Standard): ProvisionSpans {
  const byClause = new Map<string, Provision[]>()
  for (const provision of standard.provisions) {
    const known = byClause.get(provision.clauseId)
    if (known) known.push(provision)
    else byClause.set(provision.clauseId, [provision])
  }
  const spans = new Map<SpanHolder, ProvisionSpan[]>()
  const lost: Provision[][] = []
  for (const clause of clausesOf(standard)) {
    const provisions = byClause.get(clause.id)
    if (!provisions) continue
    byClause.delete(clause.id)
    lost.push(findInClause(clause, provisions, spans))
  }
  for (const [node, found] of spans) spans.set(node, nestSpans(found))
  return { spans, notFound: [...lost, ...byClause.values()].flat() }
}

/** Where a provision was found, and how far the provisions below it have come. */
type Found = { words: Squeezed; start: number; cursor: number }

/** @returns Provisions that were not found. */
function findInClause(clause: Clause, provisions: readonly Provision[], spans: Map<SpanHolder, ProvisionSpan[]>) {
  const places = placesOf(clause)
  const rows = hangingRows(clause)
  const titles = titledProvisions(clause)
  const found = new Map<string | undefined, Found>()
  return provisions.filter((provision) => {
    const titled = titles.next(provision)
    if (titled) {
      const end = titled.title.length
      addSpan(spans, titled, { start: end - provision.text.length, end, provision })
      return false
    }
    const row = rows.next(provision)
    if (row) {
      for (const { node, end } of row) addSpan(spans, node, { start: 0, end, provision })
      return false
    }
    const above = found.get(provision.parentId) ?? found.get(undefined)
    for (const words of places(above?.words)) {
      const from = above?.words === words ? above : { start: 0, cursor: 0 }
      const ranges = findWords(words, provision, from.cursor, from.start)
      const [first] = ranges
      if (!first) continue
      const { end } = ranges.at(-1) ?? first
      addSpans(words, ranges, provision, spans)
      found.set(provision.id, { words, start: first.start, cursor: first.start })
      const outer = found.has(provision.parentId) ? provision.parentId : undefined
      // What was found aside, in a note, does not lead away from the text.
      if (!above || above.words === words) found.set(outer, { words, start: from.start, cursor: end })
      return false
    }
    return true
  })
}

const MOST_SUBCLAUSES = 8

/**
 * The texts to look in, one that is given first, each made when it is first asked for: what speaks, all words, those of clauses
 * without a number too, and the clauses right below.
 */
function placesOf(clause: Clause): (first: Squeezed | undefined) => Generator<Squeezed> {
  const made: Squeezed[] = []
  const makers = [
    () => squeezedWords(clause, 'speaking'),
    () => squeezedWords(clause, 'all'),
    // Clauses without a number are parts of the one above them.
    () => squeezedWords(clause, 'speaking', true),
    // "AC-2" with a subclause "Control": the words of its provisions stand in that one.
    ...clause.children
      .filter((child): child is Clause => child.type === 'clause')
      .slice(0, MOST_SUBCLAUSES)
      .map((child) => () => squeezedWords(child, 'speaking')),
  ]
  return function* (first) {
    if (first) yield first
    for (const [index, make] of makers.entries()) {
      const words = made[index] ?? make()
      made[index] = words
      if (words !== first) yield words
    }
  }
}

function addSpans(
  { pieces, offsets }: Squeezed,
  ranges: readonly Range[],
  provision: Provision,
  spans: Map<SpanHolder, ProvisionSpan[]>,
): void {
  for (const { start, end, piece: first } of ranges) {
    for (let index = first; index < pieces.length; index++) {
      const piece = pieces[index]
      if (!piece || piece.start >= end) break
      const from = offsets[Math.max(start, piece.start)]
      const last = offsets[Math.min(end, piece.end) - 1]
      if (!piece.node || from === undefined || last === undefined) continue
      addSpan(spans, piece.node, { start: from, end: last + 1, provision })
    }
  }
}

function addSpan(spans: Map<SpanHolder, ProvisionSpan[]>, node: SpanHolder, span: ProvisionSpan): void {
  const known = spans.get(node)
  if (known) known.push(span)
  else spans.set(node, [span])
}
