import type { Clause, DefinitionTerm, Inline, Paragraph } from '@clausekit/model'
import type { ProvisionSpan } from '../provision-spans.js'
import { citationOf, crossReferenceOf, footnoteMarkOf } from './citations.js'
import type { Context } from './context.js'
import { type Content, element, wordsIn } from './element.js'
import { formulaContent } from './formulas.js'
import { type InlinePiece, type Mark, type Nesting, piecesOf } from './pieces.js'

/** The content of a paragraph or of a term; `breaks` says whether the element around may hold line breaks. */
export function writeInlines(line: Paragraph | DefinitionTerm, context: Context, breaks = true): Content[] {
  return writeLine(line.children, context.spans.get(line) ?? [], context, breaks)
}

/** The title of a clause; it may be a provision. */
export function writeTitle(clause: Clause, context: Context): Content[] {
  return writeLine([{ type: 'text', value: clause.title }], context.spans.get(clause) ?? [], context, false)
}

function writeLine(
  children: readonly Inline[],
  spans: readonly ProvisionSpan[],
  context: Context,
  breaks: boolean,
): Content[] {
  const pieces = piecesOf(children, spans).map(({ leaf, marks }) =>
    // Only the paragraph itself takes a break: what lies around it is closed and opened again.
    leaf.type === 'break' ? { leaf, marks: [] } : { leaf, marks: withoutInnerLinks(marks) },
  )
  return nest(pieces, 0, context, breaks)
}

/** A link in a link leads nowhere. */
function withoutInnerLinks(marks: readonly Mark[]): readonly Mark[] {
  const outer = marks.find(isLink)
  return outer ? marks.filter((mark) => mark === outer || !isLink(mark)) : marks
}

function isLink(mark: Mark): boolean {
  return 'node' in mark && mark.node.type === 'link'
}

/** Pieces that share a mark stand in one element. */
function nest(pieces: readonly InlinePiece[], depth: number, context: Context, breaks: boolean): Content[] {
  const written: Content[] = []
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index] as InlinePiece
    const mark = piece.marks[depth]
    if (mark === undefined) {
      written.push(...writeLeaf(piece, context, breaks))
      index += 1
      continue
    }
    let end = index + 1
    while (end < pieces.length && isSame(pieces[end]?.marks[depth], mark)) end += 1
    written.push(writeMark(mark, nest(pieces.slice(index, end), depth + 1, context, false), context))
    index = end
  }
  return written
}

function isSame(a: Mark | undefined, b: Mark): boolean {
  if (a === undefined) return false
  return 'node' in a ? 'node' in b && a.node === b.node : 'provision' in b && a.provision === b.provision
}

const NAMES = { emphasis: 'italic', strong: 'bold', subscript: 'sub', superscript: 'sup' } as const

function writeMark(mark: Mark, content: readonly Content[], context: Context): Content {
  if ('node' in mark) return writeNesting(mark.node, content, context)
  const { id, kind, parentId } = mark.provision
  const own = context.ids.placeProvision(id)
  // Without an id of its own the element goes on with the provision that it points at.
  const rid = own === undefined ? context.ids.ofProvision(id) : context.ids.ofProvision(parentId ?? '')
  return element('named-content', { 'content-type': kind, id: own, rid }, withRelatedObjects(content))
}

function writeNesting(node: Nesting, content: readonly Content[], { ids }: Context): Content {
  switch (node.type) {
    case 'link':
      return element('ext-link', { 'ext-link-type': 'uri', 'xlink:href': node.url }, content)
    case 'definedTerm':
      return element(
        'named-content',
        { 'content-type': 'term', id: ids.place(node.termId) },
        withRelatedObjects(content),
      )
    default:
      return element(NAMES[node.type], {}, content)
  }
}

/** Named content takes no `std` itself, only within `related-object`. */
export function withRelatedObjects(content: readonly Content[]): Content[] {
  return content.map((part) =>
    typeof part !== 'string' && part.name === 'std'
      ? element('related-object', { 'document-type': 'standard' }, [part])
      : part,
  )
}

function writeLeaf({ leaf, marks }: InlinePiece, context: Context, breaks: boolean): Content[] {
  const inLink = marks.some(isLink)
  switch (leaf.type) {
    case 'text':
      return [leaf.value]
    case 'break':
      return [breaks ? element('break') : '\n']
    case 'code':
      return [element('inline-code', {}, [leaf.value])]
    case 'image':
      return [element('inline-graphic', { 'xlink:href': leaf.url }, wordsIn('alt-text', leaf.alternative))]
    case 'formula': {
      const formula = element('inline-formula', {}, formulaContent(leaf))
      return [inLink ? element('named-content', { 'content-type': 'formula' }, [formula]) : formula]
    }
    case 'crossReference':
      return inLink ? [leaf.text] : [crossReferenceOf(leaf, context)]
    case 'citation':
      return inLink ? [leaf.text] : [citationOf(leaf, context)]
    case 'footnoteReference':
      return inLink ? wordsIn('sup', leaf.label) : footnoteMarkOf(leaf, context)
  }
}
