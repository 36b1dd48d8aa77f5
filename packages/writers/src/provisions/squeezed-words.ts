import { type Clause, childrenOf, type Location, type Node, plainText } from '@clausekit/model'

/** A block that holds inline content itself. */
export type InlineHolder = Extract<Node, { type: 'paragraph' | 'definitionTerm' }>

/** The words of one block; a label or caption has no block that holds it inline. */
export type Piece = { node?: InlineHolder; start: number; end: number; location?: Location | undefined }

/** The words of a clause without white space: provisions are printed with other line ends than their source. */
export type Squeezed = {
  text: string
  pieces: readonly Piece[]
  /** The offset of every character of `text` in the plain text of its block. */
  offsets: readonly number[]
  /** How many characters may still be looked through in vain; what keeps the search linear. */
  budget: { left: number }
}

/** Words without white space, as they are compared. */
export function squeeze(words: string): string {
  return words.replace(/\s+/g, '')
}

/** Blocks that hold no provisions, though they may stand between the words of one. */
const SILENT: ReadonlySet<Node['type']> = new Set(['note', 'example', 'footnote', 'figure', 'code'])

/**
 * @param choice Whether notes, examples, footnotes, figures and code are left out.
 * @param withUnnumbered Whether the words of clauses without a number below it are its own.
 */
export function squeezedWords(clause: Clause, choice: 'speaking' | 'all', withUnnumbered = false): Squeezed {
  const pieces: Piece[] = []
  const offsets: number[] = []
  const parts: string[] = []
  const add = (words: string, node?: InlineHolder) => {
    const start = offsets.length
    for (const { 0: run, index } of words.matchAll(/\S+/g)) {
      parts.push(run)
      for (let offset = index; offset < index + run.length; offset++) offsets.push(offset)
    }
    if (offsets.length > start)
      pieces.push({
        ...(node ? { node } : {}),
        start,
        end: offsets.length,
        // Labels take the place of the words before them, so that places grow from piece to piece.
        location: node?.location ?? node?.children[0]?.location ?? pieces.at(-1)?.location,
      })
  }
  const visit = (node: Node) => {
    if (node.type === 'paragraph' || node.type === 'definitionTerm') return add(plainText(node).text, node)
    if (choice === 'speaking' && SILENT.has(node.type)) return
    add(ownWords(node))
    const children = choice === 'speaking' && node.type === 'table' ? node.children : childrenOf(node)
    for (const child of children) visit(child)
  }
  const visitClause = ({ children }: Clause) => {
    for (const child of children)
      if (child.type !== 'clause') visit(child)
      else if (withUnnumbered && child.number === null) visitClause(child)
  }
  visitClause(clause)
  return { text: parts.join(''), pieces, offsets, budget: { left: 20 * offsets.length + 100_000 } }
}

/** Words that a provision may hold although no inline content does: labels, captions and formulas. */
function ownWords(node: Node): string {
  switch (node.type) {
    case 'listItem':
    case 'note':
    case 'example':
    case 'warning':
    case 'footnote':
      return node.label ?? ''
    case 'table':
    case 'figure':
      return [node.number, node.title].filter(Boolean).join(' ')
    case 'code':
    case 'formula':
      return plainText(node).text
    case 'declaredProvision':
      return plainText({ ...node, children: [] }).text
    default:
      return ''
  }
}
